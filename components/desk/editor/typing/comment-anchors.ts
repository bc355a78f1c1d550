import { Extension } from '@tiptap/core';
import type { Node as ProseNode } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

/** A place that somebody remarked on: the block's number then, and how it began. */
export type CommentAnchor = { block: number | null; quote: string };

const QUOTE_LENGTH = 80;
const key = new PluginKey<DecorationSet>('notedBlocks');

/** Marks the blocks that have open notes. */
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

/** Has these places marked, and no others. */
export function setCommentAnchors(state: EditorState, anchors: CommentAnchor[]): Transaction {
  return state.tr.setMeta(key, anchors).setMeta('addToHistory', false);
}

/** The block at the cursor, as a note names it. */
export function commentAnchorAt({ doc, selection }: EditorState): { block: number; quote: string } | null {
  const block = selection.$from.index(0);
  const node = block < doc.childCount ? doc.child(block) : null;
  return node && { block, quote: quoteOf(node) };
}

/** Where a noted block stands now: the nearest to its old place that begins as it did; null when there is none. */
export function findCommentedBlock(doc: ProseNode, { block, quote }: CommentAnchor): number | null {
  if (block === null) return null;
  const places = Array.from({ length: doc.childCount }, (_, at) => at).filter((at) =>
    hasSamePrefix(quoteOf(doc.child(at)), quote),
  );
  return places.sort((a, b) => Math.abs(a - block) - Math.abs(b - block))[0] ?? null;
}

/** Words may have been added or taken at the end of a short block: half of the beginning is enough. */
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
