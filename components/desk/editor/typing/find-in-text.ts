import { Extension } from '@tiptap/core';
import type { Node as ProseNode } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { foldArabic, foldWithOffsets } from '@/lib/arabic/fold';

export type TextMatch = { from: number; to: number };
type FindState = { query: string; matches: TextMatch[]; current: number };

const key = new PluginKey<FindState>('findWords');
const emptySearch: FindState = { query: '', matches: [], current: 0 };

/** Highlights every match; ignores hamza variants, vowel marks and the like. */
export const FindInText = Extension.create({
  name: 'findWords',
  addProseMirrorPlugins: () => [
    new Plugin<FindState>({
      key,
      state: {
        init: () => emptySearch,
        apply: (transaction, state) => {
          const asked = transaction.getMeta(key) as Partial<FindState> | undefined; // set by `updateSearch` and `goToFound` alone
          const next = { ...state, ...asked };
          if (asked?.query === undefined && !transaction.docChanged) return next;
          const found = findWords(transaction.doc, next.query);
          return { ...next, matches: found, current: Math.min(next.current, Math.max(0, found.length - 1)) };
        },
      },
      props: {
        decorations: (state) => {
          const { matches: found, current } = findState(state);
          return DecorationSet.create(
            state.doc,
            found.map(({ from, to }, at) =>
              Decoration.inline(from, to, {
                class: at === current ? 'editor-found editor-found-current' : 'editor-found',
              }),
            ),
          );
        },
      },
    }),
  ],
});

/** The current search and its matches. */
export function findState(state: EditorState): FindState {
  return key.getState(state) ?? emptySearch;
}

/** A transaction that searches for `query` ('' for nothing), or moves to a match. */
export function updateSearch(state: EditorState, change: Partial<Pick<FindState, 'query' | 'current'>>) {
  return state.tr.setMeta(key, change);
}

/** Every place of `query` in the text blocks of a document, folded. */
export function findWords(document: ProseNode, query: string): TextMatch[] {
  const wanted = foldArabic(query).trim();
  const found: TextMatch[] = [];
  if (wanted === '') return found;
  document.descendants((node, position) => {
    if (!node.isTextblock) return true;
    const { folded, starts, ends } = foldWithOffsets(node.textBetween(0, node.content.size, undefined, '\n'));
    for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + wanted.length)) {
      const from = starts[at] ?? 0;
      const to = ends[at + wanted.length - 1] ?? from;
      found.push({ from: position + 1 + from, to: position + 1 + to });
    }
    return false;
  });
  return found;
}
