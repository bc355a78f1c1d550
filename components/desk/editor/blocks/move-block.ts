import type { Editor } from '@tiptap/react';

/** Changes places with the neighbour before (-1) or after (1), inside the same parent. */
export function moveBlock(editor: Editor, position: number | undefined, by: -1 | 1): void {
  if (position === undefined) return;
  const { state, view } = editor;
  const place = state.doc.resolve(position);
  const index = place.index();
  const node = place.parent.maybeChild(index);
  const other = place.parent.maybeChild(index + by);
  if (!node || !other) return;
  const start = by < 0 ? position - other.nodeSize : position;
  const pair = by < 0 ? [node, other] : [other, node];
  view.dispatch(state.tr.replaceWith(start, start + node.nodeSize + other.nodeSize, pair).scrollIntoView());
}
