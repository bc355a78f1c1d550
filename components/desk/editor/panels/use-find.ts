'use client';

import { type Editor, useEditorState } from '@tiptap/react';
import { useEffect, useState } from 'react';
import { findState, updateSearch } from '../typing/find-in-text';

/** Find and replace: searches, moves between matches, replaces, and removes the highlighting when closed. */
export function useFind(editor: Editor) {
  const [query, setQuery] = useState('');
  const { count, current } = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      count: findState(now.state).matches.length,
      current: findState(now.state).current,
    }),
  });
  useEffect(() => () => editor.view.dispatch(updateSearch(editor.state, { query: '' })), [editor]);
  const look = (text: string) => {
    setQuery(text);
    editor.view.dispatch(updateSearch(editor.state, { query: text, current: 0 }));
  };
  const go = (by: number) => {
    const { matches: found } = findState(editor.state);
    const next = found.length === 0 ? 0 : (current + by + found.length) % found.length;
    editor.view.dispatch(updateSearch(editor.state, { current: next }));
    const place = found[next];
    if (place) editor.chain().setTextSelection(place).scrollIntoView().run();
  };
  const replace = (replacement: string, isAll: boolean) => {
    const { matches: found } = findState(editor.state);
    const places = isAll ? found : found.slice(current, current + 1);
    const transaction = editor.state.tr;
    for (const { from, to } of places.toReversed()) transaction.insertText(replacement, from, to);
    editor.view.dispatch(transaction);
  };
  return { query, count, look, go, replace };
}
