import { cleanDisplayText } from '@/lib/arabic/normalize';
import { DOCUMENT_VERSION } from './schema';
import type { ArticleDocument, Paragraph } from './types';

/** What one run may hold, less room for what normalising adds; longer paragraphs are cut into more runs. */
const RUN_LENGTH = 30_000;

/**
 * A document of plain text: a paragraph a line, empty lines left out. Text stays text: `<b>` is shown as these three
 * signs. No more than the schema allows is promised: give the result to `parseDocument` when the text is a stranger's.
 */
export function documentFromText(text: string): ArticleDocument {
  const lines = cleanDisplayText(text, { lines: 'keep' }).split('\n');
  return {
    type: 'doc',
    version: DOCUMENT_VERSION,
    content: lines.filter((line) => line !== '').map(paragraphFromLine),
  };
}

function paragraphFromLine(line: string): Paragraph {
  return { type: 'paragraph', content: splitRuns(line).map((text) => ({ type: 'text', text })) };
}

/** Cuts between code points only. */
function splitRuns(line: string): string[] {
  if (line.length <= RUN_LENGTH) return [line];
  const points = [...line];
  const runs: string[] = [];
  for (let start = 0; start < points.length; start += RUN_LENGTH)
    runs.push(points.slice(start, start + RUN_LENGTH).join(''));
  return runs;
}
