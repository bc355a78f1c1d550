import { Extension } from '@tiptap/core';
import type { Node as ProseNode } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

/** The place of a comment: the block's number at the time, and how it began. */
export type CommentAnchor = { block: number | null; quote: string };

const QUOTE_LENGTH = 80;
const key = new PluginKey<DecorationSet>('notedBlocks');

/** Marks the blocks with open comments. */
export const CommentAnchors = Extension.create({
  name: 'notedBlocks',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key,
      state: {
        init: () => DecorationSet.empty,
        apply(transaction, marked) {
          const anchors: CommentAnchor[] | undefined = transaction.getMeta(key);
          return anchors
            ? anchorDecorations(transaction.doc, anchors)
            : marked.map(transaction.mapping, transaction.doc);
        },
      },
      props: { decorations: (state) => key.getState(state) },
    }),
  ],
});

/** Marks these places and no others. */
export function setCommentAnchors(state: EditorState, anchors: CommentAnchor[]): Transaction {
  return state.tr.setMeta(key, anchors).setMeta('addToHistory', false);
}

/** The anchor of a comment on the block at the cursor. */
export function commentAnchorAt({ doc, selection }: EditorState): { block: number; quote: string } | null {
  const block = selection.$from.index(0);
  const node = block < doc.childCount ? doc.child(block) : null;
  return node && { block, quote: quoteOf(node) };
}

/**
 * The current position of a commented block: the one nearest to its old place with the same beginning; null when there
 * is none.
 */
export function findCommentedBlock(doc: ProseNode, { block, quote }: CommentAnchor): number | null {
  if (block === null) return null;
  const places = Array.from({ length: doc.childCount }, (_, at) => at).filter((at) =>
    hasSamePrefix(quoteOf(doc.child(at)), quote),
  );
  return places.sort((a, b) => Math.abs(a - block) - Math.abs(b - block))[0] ?? null;
}

/** A short block may have been edited at its end, so half of the beginning has to agree. */
function hasSamePrefix(now: string, then: string): boolean {
  if (then === '') return now === '';
  const half = then.slice(0, Math.max(8, Math.ceil(then.length / 2)));
  return now.startsWith(half) || (now.length >= 8 && then.startsWith(now));
}

function quoteOf(node: ProseNode): string {
  return node.textBetween(0, node.content.size, ' ').trim().slice(0, QUOTE_LENGTH);
}

function anchorDecorations(doc: ProseNode, anchors: CommentAnchor[]): DecorationSet {
  const places = new Set(anchors.map((anchor) => findCommentedBlock(doc, anchor)).filter((place) => place !== null));
  const decorations: Decoration[] = [];
  doc.forEach((node, offset, index) => {
    if (places.has(index)) decorations.push(Decoration.node(offset, offset + node.nodeSize, { class: 'editor-noted' }));
  });
  return DecorationSet.create(doc, decorations);
}
