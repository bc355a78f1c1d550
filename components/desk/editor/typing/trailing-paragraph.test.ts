import { getSchema } from '@tiptap/core';
import { expect, it } from 'vitest';
import { bodyFromEditor, bodyToEditor } from '../schema/body-json';
import { documentNodes } from '../schema/document-nodes';
import { marks } from '../schema/marks';
import { withTrailingParagraph, withoutTrailingParagraph } from './trailing-paragraph';

const schema = getSchema([...documentNodes, ...marks]);
const body = (...content: { type: string; content?: { type: string; text: string }[] }[]) => ({
  type: 'doc' as const,
  version: 1 as const,
  content,
});
const words = { type: 'paragraph', content: [{ type: 'text', text: 'كلام' }] };

it('follows a block without text, and is not saved', () => {
  const given = body(words, { type: 'divider' });
  const shown = withTrailingParagraph(bodyToEditor(schema, given));
  expect(shown.lastChild?.type.name).toBe('paragraph');
  expect(shown.childCount).toBe(3);
  expect(withoutTrailingParagraph(bodyFromEditor(shown))).toEqual(given);
});

it('is not needed below a paragraph, and leaves those that were written', () => {
  const given = body(words, { type: 'paragraph' });
  expect(withTrailingParagraph(bodyToEditor(schema, given)).childCount).toBe(2);
  expect(withoutTrailingParagraph(given)).toEqual(given);
  const after = body({ type: 'divider' }, words);
  expect(withoutTrailingParagraph(after)).toEqual(after);
});
