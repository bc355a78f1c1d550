'use client';

import { useTranslations } from 'next-intl';
import { SlotTools, type SlotToolsProps } from '@/components/desk/front-page/slot-tools';
import { SortableLine } from '@/components/desk/ui/sortable-line';

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
  return (
    <SortableLine
      slot={slot}
      grip={t('gripOf', { title })}
      keys={{ ArrowUp: () => onStep(-1), ArrowDown: () => onStep(1), Delete: onRemove }}
      onDrag={onDrag}
      onDrop={onDrop}
    >
      <span className="slot-words">
        <span dir="auto">{title}</span>
        {isShown ? null : <span className="tag tag-strong">{t('notShown')}</span>}
      </span>
      <SlotTools {...tools} />
    </SortableLine>
  );
}
