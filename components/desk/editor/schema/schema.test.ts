import { getSchema } from '@tiptap/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentArbitrary } from '@/test/arbitraries/document';
import { parseDocument } from '@/domain/articles/document/parse';
import type { ArticleDocument } from '@/domain/articles/document/types';
import type { DraftBody } from '@/domain/articles/merge/draft-node';
import { everyBlock } from '@/test/fixtures/every-block';
import { bodyFromEditor, bodyToEditor } from './body-json';
import { documentNodes } from './document-nodes';
import { marks } from './marks';

const schema = getSchema([...documentNodes, ...marks]);

function parsed(body: unknown): ArticleDocument {
  const result = parseDocument(body);
  if (!result.ok) throw new Error(result.detail);
  return result.value;
}

const throughEditor = (document: ArticleDocument) => bodyFromEditor(bodyToEditor(schema, document as DraftBody)); // a document is a body

/** What differs without a difference: the order of marks, a list that starts at one, neighbours of one kind. */
function plain(document: ArticleDocument): unknown {
  return JSON.parse(JSON.stringify(document), (_key, value) => {
    if (value?.marks)
      value.marks = value.marks.length
        ? value.marks.toSorted((a: { type: string }, b: { type: string }) => a.type.localeCompare(b.type))
        : undefined;
    if (value?.type === 'orderedList' && value.attrs?.start === 1) delete value.attrs;
    if (value?.attrs && Object.keys(value.attrs).length === 0) delete value.attrs;
    if (Array.isArray(value?.content) && value.content.length === 0 && value.type !== 'doc') delete value.content;
    if (Array.isArray(value?.content)) value.content = joined(value.content);
    return value;
  });
}

function joined(runs: { type: string; text?: string; marks?: unknown }[]) {
  return runs.reduce<typeof runs>((done, run) => {
    const last = done.at(-1);
    if (last?.type === 'text' && run.type === 'text' && JSON.stringify(last.marks) === JSON.stringify(run.marks))
      last.text = `${last.text}${run.text}`;
    else done.push(run);
    return done;
  }, []);
}

describe('the editor', () => {
  it('holds every block and every mark as the document has them', () => {
    expect(plain(parsed(throughEditor(everyBlock)))).toEqual(plain(parsed(everyBlock)));
  });

  it('gives back any document it was given', () => {
    fc.assert(
      fc.property(documentArbitrary(), (document) => {
        const before = parsed(document);
        fc.pre(before.content.length > 0);
        expect(plain(parsed(throughEditor(before)))).toEqual(plain(parsed(plain(before))));
      }),
      { numRuns: 100 },
    );
  });

  it('shows the text of nodes that it does not support', () => {
    const body: DraftBody = {
      type: 'doc',
      version: 1,
      content: [{ type: 'unknown', content: [{ type: 'text', text: 'كلام' }] }, { type: 'gallery' }],
    };
    expect(bodyFromEditor(bodyToEditor(schema, body)).content).toEqual([
      { type: 'paragraph', content: [{ type: 'text', text: 'كلام' }] },
      { type: 'paragraph' },
    ]);
  });
});
