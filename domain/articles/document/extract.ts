import { definitionOf } from './block-types';
import { inlineText } from './prose/prose-lines';
import type { ArticleDocument } from './types';

/**
 * The words of a document as plain text, in reading order, a line a paragraph (for search, the API and counts). Captions,
 * titles, questions and attributions are words; credits and descriptions of pictures are not.
 */
export function extractText(document: ArticleDocument): string {
  return document.content
    .flatMap((block) => definitionOf(block).lines(block))
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .join('\n');
}

/** The first paragraph that says something, as one line; '' when there is none. */
export function firstParagraphText(document: ArticleDocument): string {
  for (const block of document.content) {
    const text = block.type === 'paragraph' ? inlineText(block.content).replace(/\s+/g, ' ').trim() : '';
    if (text !== '') return text;
  }
  return '';
}
