'use client';

import { type Editor, useEditorState } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { foldArabic } from '@/lib/arabic/fold';
import type { PickerBlock } from '../schema/editor-blocks';
import { blockChoices } from './block-choices';

/** The menu of blocks, opened by «/» at the beginning of a paragraph and filtered by further typing. */
export function SlashMenu({ editor, onAsk }: { editor: Editor; onAsk: (what: PickerBlock) => void }) {
  const t = useTranslations('editor');
  const [at, setAt] = useState(0);
  const [closedFor, setClosedFor] = useState<string | null>(null);
  const typed = useEditorState({ editor, selector: ({ editor: now }) => slashText(now) });
  const wanted = foldArabic(typed ?? '').trim();
  const choices =
    typed === null || closedFor === typed
      ? []
      : blockChoices.filter(({ name }) => foldArabic(`${t(`blocks.names.${name}`)} ${name}`).includes(wanted));
  const current = Math.min(at, Math.max(0, choices.length - 1));
  useEffect(() => {
    const choose = (index: number) => {
      const choice = choices[index];
      if (!choice || typed === null) return;
      const { from } = editor.state.selection;
      editor
        .chain()
        .focus()
        .deleteRange({ from: from - typed.length - 1, to: from })
        .run();
      choice.run(editor, onAsk);
      setAt(0);
    };
    const press = (event: KeyboardEvent) => {
      if (choices.length === 0) return;
      if (event.key === 'ArrowDown') setAt((current + 1) % choices.length);
      else if (event.key === 'ArrowUp') setAt((current + choices.length - 1) % choices.length);
      else if (event.key === 'Enter' || event.key === 'Tab') choose(current);
      else if (event.key === 'Escape') setClosedFor(typed);
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    const { dom } = editor.view;
    dom.addEventListener('keydown', press, true);
    return () => dom.removeEventListener('keydown', press, true);
  });
  if (choices.length === 0) return null;
  const pick = () => editor.view.dom.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  return (
    <ChoiceList
      choices={choices}
      current={current}
      place={editor.view.coordsAtPos(editor.state.selection.from)}
      onPoint={setAt}
      onPick={pick}
    />
  );
}

type ListProps = {
  choices: typeof blockChoices;
  current: number;
  /** The cursor's position in the window. */
  place: { left: number; bottom: number };
  onPoint: (index: number) => void;
  onPick: () => void;
};

function ChoiceList({ choices, current, place, onPoint, onPick }: ListProps) {
  const t = useTranslations('editor');
  return (
    <ul
      className="menu editor-slash"
      role="listbox"
      aria-label={t('tools.insert')}
      style={{ insetBlockStart: place.bottom + 4, left: Math.max(8, Math.min(place.left, window.innerWidth - 240)) }}
    >
      {choices.map(({ name }, index) => (
        <li
          key={name}
          role="option"
          aria-selected={index === current}
          className="menu-item"
          onMouseEnter={() => onPoint(index)}
          onMouseDown={(event) => {
            event.preventDefault();
            onPick();
          }}
        >
          {t(`blocks.names.${name}`)}
        </li>
      ))}
    </ul>
  );
}

/** The text between the «/» that begins a paragraph and the cursor; null when there is none. */
function slashText(editor: Editor): string | null {
  const { $from, empty } = editor.state.selection;
  if (!empty || $from.parent.type.name !== 'paragraph') return null;
  return /^\/([\p{L}\p{N} ]{0,20})$/u.exec($from.parent.textBetween(0, $from.parentOffset))?.[1] ?? null;
}
