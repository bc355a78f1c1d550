import type { DraftNode } from '../merge/draft-node';
import type { CleanPaste } from './clean-pasted-html';
import { cleanPastedRun, type PasteOptions } from './clean-text';

/** WhatsApp puts the hour, the day and the sender before each message that is copied with others. */
const MESSAGE_HEAD = /^\u200F?\[[\d٠-٩:/،,.\s\u200E\u200F\u202Fصمampm]{6,40}\]\s*[^:\n]{1,60}:\s*/iu;
/** *strong* and _emphasis_, at the edges of words alone. */
const MARKED = /(?<![\p{L}\p{N}*_])([*_])(?=\S)([^*_\n]+?)(?<=\S)\1(?![\p{L}\p{N}*_])/gu;

/** Plain text, as chats and old programs give it, as paragraphs: an empty line ends one, and so does a line's end where no line is empty. */
export function cleanPastedText(text: string, options: PasteOptions): CleanPaste {
  const findings = { mojibake: false, images: 0 };
  const lines = text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.replace(MESSAGE_HEAD, ''));
  const blocks = lines.flatMap((line): DraftNode[] => {
    const content = readLine(line, (part) => cleanPastedRun(part, options, findings));
    return content.length > 0 ? [{ type: 'paragraph', content }] : [];
  });
  return { blocks, ...findings };
}

function readLine(line: string, clean: (part: string) => string): DraftNode[] {
  const runs: DraftNode[] = [];
  let from = 0;
  const pushRun = (part: string, type?: string) => {
    const text = clean(part);
    if (text !== '') runs.push({ type: 'text', text, ...(type && { marks: [{ type }] }) });
  };
  for (const found of line.trim().matchAll(MARKED)) {
    pushRun(line.trim().slice(from, found.index));
    pushRun(found[2] ?? '', found[1] === '*' ? 'strong' : 'emphasis');
    from = found.index + found[0].length;
  }
  pushRun(line.trim().slice(from));
  return runs.length === 1 && runs[0]?.text?.trim() === '' ? [] : runs;
}
