import { documentFromText } from '@/domain/articles/document/from-text';
import { DOCUMENT_VERSION } from '@/domain/articles/document/schema';
import type { ArticleDocument, Block } from '@/domain/articles/document/types';
import { cleanDisplayText } from '@/lib/arabic/normalize';
import { ok, refuse, type Result } from '@/lib/result';
import { hasMarkup, markupBlocks, type TextBlock } from './markup-text';

/** Within the limits of a document (domain/articles/document): 5,000 blocks, 2 MB of JSON. */
const MAX_BLOCKS = 5_000;
const MAX_BODY_LETTERS = 500_000;

/** The document of a body given as text (paragraphs parted by newlines) or as HTML, of which the text alone is kept. */
export function bodyFromText(body: string): Result<ArticleDocument, 'bad-body'> {
  return bodyFromBlocks(hasMarkup(body) ? markupBlocks(body) : [{ heading: null, text: body, lines: true }]);
}

/** The document of ready blocks. Empty ones are dropped; refused when nothing is left or there is too much. */
export function bodyFromBlocks(blocks: TextBlock[]): Result<ArticleDocument, 'bad-body'> {
  const letters = blocks.reduce((sum, { text }) => sum + text.length, 0);
  if (letters > MAX_BODY_LETTERS) return refuse('bad-body', `the body is longer than ${MAX_BODY_LETTERS} letters`);
  const content = blocks.flatMap(toBlocks);
  if (content.length === 0) return refuse('bad-body', 'the body is empty');
  if (content.length > MAX_BLOCKS) return refuse('bad-body', `the body has more than ${MAX_BLOCKS} paragraphs`);
  return ok({ type: 'doc', version: DOCUMENT_VERSION, content });
}

/** One line of text out of a title, a standfirst or a name, which old sites may have stored as HTML. */
export function lineFromText(value: string): string {
  const text = hasMarkup(value)
    ? markupBlocks(value)
        .map((block) => block.text)
        .join(' ')
    : value;
  return cleanDisplayText(text);
}

function toBlocks({ heading, text, lines }: TextBlock): Block[] {
  const paragraphs = documentFromText(lines ? text : text.replace(/\s+/g, ' ')).content;
  if (heading === null) return paragraphs;
  return paragraphs.map((block): Block =>
    block.type === 'paragraph' ? { ...block, type: 'heading', attrs: { level: heading } } : block,
  );
}
