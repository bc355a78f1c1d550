import { Extension } from '@tiptap/core';
import type { Node as ProseNode } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import type { DraftBody } from '@/domain/articles/merge/draft-node';

/** Keeps an empty paragraph to write in below a picture or table at the end of the text. It is not saved. */
export const TrailingParagraph = Extension.create({
  name: 'lastLine',
  addProseMirrorPlugins: () => [
    new Plugin({
      appendTransaction: (_transactions, _before, { doc, tr, schema }) => {
        const line = schema.nodes['paragraph'];
        if (!line || doc.lastChild?.isTextblock) return null;
        return tr.insert(doc.content.size, line.create()).setMeta('addToHistory', false);
      },
    }),
  ],
});

/** The document with the trailing paragraph. */
export function withTrailingParagraph(doc: ProseNode): ProseNode {
  const line = doc.type.schema.nodes['paragraph'];
  return !line || doc.lastChild?.isTextblock ? doc : doc.copy(doc.content.addToEnd(line.create()));
}

/** The body without the trailing paragraph, if that is empty. */
export function withoutTrailingParagraph(body: DraftBody): DraftBody {
  const [before, last] = body.content.slice(-2);
  const isIt =
    last?.type === 'paragraph' &&
    !last.content?.length &&
    !last.attrs &&
    before !== undefined &&
    !['paragraph', 'heading'].includes(before.type);
  return isIt ? { ...body, content: body.content.slice(0, -1) } : body;
}
