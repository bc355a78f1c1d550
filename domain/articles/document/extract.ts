import type { ArticleDocument, Block, Inline, Paragraph, Prose } from './types';

/**
 * Brysbaert, "How many words do we read per minute?" (Journal of Memory and Language 109, 2019): 181 words a minute
 * for silent reading of Arabic.
 */
const WORDS_A_MINUTE = 180;

/**
 * The words of a document as plain text, in reading order, a line a paragraph (for search, the API and counts). Captions,
 * titles, questions and attributions are words; credits and descriptions of pictures are not.
 */
export function extractText(document: ArticleDocument): string {
  return textLines(document.content).join('\n');
}

/** The first paragraph that says something, as one line; '' when there is none. */
export function firstParagraphText(document: ArticleDocument): string {
  for (const block of document.content) {
    const text = block.type === 'paragraph' ? inlineText(block.content).replace(/\s+/g, ' ').trim() : '';
    if (text !== '') return text;
  }
  return '';
}

/** How many words: runs between spaces that hold a letter or a digit, so «كوفيد-19» is one. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** Minutes of reading, rounded, at least one. */
export function readingMinutes(wordCount: number): number {
  return Math.max(1, Math.round(wordCount / WORDS_A_MINUTE));
}

/** The text of runs; a line break is a newline. */
export function inlineText(content: readonly Inline[] = []): string {
  return content.map((run) => (run.type === 'text' ? run.text : '\n')).join('');
}

function textLines(blocks: readonly Block[]): string[] {
  return blocks
    .flatMap(blockLines)
    .map((text) => text.trim())
    .filter((text) => text !== '');
}

function blockLines(block: Block): string[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [inlineText(block.content)];
    case 'bulletList':
    case 'orderedList':
      return proseLines([block]);
    case 'quote':
      return [...proseLines(block.content), block.attrs.attribution];
    case 'correction':
      return proseLines(block.content);
    case 'pullQuote':
      return [block.attrs.text, block.attrs.attribution];
    case 'figure':
    case 'video':
      return [block.attrs.caption];
    case 'gallery':
      return [...block.content.map((figure) => figure.attrs.caption), block.attrs.caption];
    case 'audio':
    case 'embed':
      return [block.attrs.title, block.attrs.caption];
    case 'table':
      return [
        block.attrs.caption,
        ...block.content.flatMap((row) => row.content).flatMap((cell) => proseLines(cell.content)),
      ];
    case 'factBox':
      return [block.attrs.title, ...proseLines(block.content)];
    case 'timeline':
      return [
        block.attrs.title,
        ...block.content.flatMap((event) => [event.attrs.date, event.attrs.title, ...proseLines(event.content)]),
      ];
    case 'questions':
      return [
        block.attrs.title,
        ...block.content.flatMap((item) => [item.attrs.question, ...proseLines(item.content)]),
      ];
    case 'relatedLink':
    case 'divider':
      return [];
  }
}

function proseLines(content: readonly (Prose | Paragraph)[] = []): string[] {
  return content.flatMap((part) =>
    part.type === 'paragraph' ? [inlineText(part.content)] : part.content.flatMap((item) => proseLines(item.content)),
  );
}
