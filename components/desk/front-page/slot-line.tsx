'use client';

import { useTranslations } from 'next-intl';
import { SlotTools, type SlotToolsProps } from '@/components/desk/front-page/slot-tools';

type Props = SlotToolsProps & {
  /** Identifies the line, so that focus can return to it after a move. */
  slot: string;
  isShown: boolean;
  onDrag: () => void;
  onDrop: () => void;
};

/**
 * A chosen article: can be dragged, moved by arrow keys or buttons, moved to another container, pinned until a time,
 * or removed.
 */
export function SlotLine({ slot, isShown, onDrag, onDrop, ...tools }: Props) {
  const t = useTranslations('desk.front');
  const { onStep, onRemove } = tools;
  const { title } = tools.chosen;
  const press = (event: React.KeyboardEvent) => {
    const act = { ArrowUp: () => onStep(-1), ArrowDown: () => onStep(1), Delete: onRemove }[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
  return (
    <li
      className="slot"
      draggable
      onDragStart={onDrag}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.stopPropagation();
        onDrop();
      }}
    >
      <button
        type="button"
        className="slot-grip"
        data-slot={slot}
        aria-label={t('gripOf', { title })}
        onKeyDown={press}
      >
        <span aria-hidden="true">⠿</span>
      </button>
      <span className="slot-words">
        <span dir="auto">{title}</span>
        {isShown ? null : <span className="tag tag-strong">{t('notShown')}</span>}
      </span>
      <SlotTools {...tools} />
    </li>
  );
}
