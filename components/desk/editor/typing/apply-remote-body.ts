import type { Node as ProseNode } from '@tiptap/pm/model';
import type { EditorView } from '@tiptap/pm/view';
import { matchLists } from '@/domain/articles/merge/longest-common-subsequence';
import { withTrailingParagraph } from './trailing-paragraph';

/**
 * Changes the editor's body to another version with the fewest changes, so that the cursor stays in place and undo
 * reverts only the writer's own typing.
 */
export function applyRemoteBody(view: EditorView, wanted: ProseNode): void {
  const { doc } = view.state;
  const next = withTrailingParagraph(wanted);
  if (doc.eq(next)) return;
  const matches = matchLists(doc.children, next.children, (old, wanted) => old.eq(wanted));
  const transaction = view.state.tr.setMeta('addToHistory', false).setMeta('merged', true);
  for (const { from, to, nextFrom, nextTo } of hunks(matches, doc.childCount, next.childCount).reverse()) {
    const start = offsetOf(doc, from);
    if (
      to - from === 1 &&
      nextTo - nextFrom === 1 &&
      replaceInside(transaction, doc.child(from), next.child(nextFrom), start)
    )
      continue;
    const nodes = Array.from({ length: nextTo - nextFrom }, (_, at) => next.child(nextFrom + at));
    transaction.replaceWith(start, offsetOf(doc, to), nodes);
  }
  view.dispatch(transaction);
}

type Hunk = { from: number; to: number; nextFrom: number; nextTo: number };

function hunks(matches: Int32Array, length: number, nextLength: number): Hunk[] {
  const found: Hunk[] = [];
  let [from, nextFrom] = [0, 0];
  for (let at = 0; at <= length; at += 1) {
    const match = at === length ? nextLength : (matches[at] ?? -1);
    if (match < 0) continue;
    if (at > from || match > nextFrom) found.push({ from, to: at, nextFrom, nextTo: match });
    [from, nextFrom] = [at + 1, match + 1];
  }
  return found;
}

function offsetOf(doc: ProseNode, index: number): number {
  let offset = 0;
  for (let at = 0; at < index; at += 1) offset += doc.child(at).nodeSize;
  return offset;
}

/** Replaces only the differing part of one block. */
function replaceInside(
  transaction: EditorView['state']['tr'],
  old: ProseNode,
  next: ProseNode,
  start: number,
): boolean {
  if (!old.sameMarkup(next) || !old.isTextblock) return false;
  const from = old.content.findDiffStart(next.content);
  const ends = old.content.findDiffEnd(next.content);
  if (from === null || !ends) return false;
  const overlap = from - Math.min(ends.a, ends.b);
  const [oldEnd, nextEnd] = overlap > 0 ? [ends.a + overlap, ends.b + overlap] : [ends.a, ends.b];
  transaction.replace(start + 1 + from, start + 1 + oldEnd, next.slice(from, nextEnd));
  return true;
}
