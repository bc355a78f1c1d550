'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/admin/button';
import type { ChosenArticle } from '@/domain/curation/types';

type Props = {
  chosen: ChosenArticle;
  isFirst: boolean;
  isLast: boolean;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
  onPin: (until: Date | null) => void;
  onDrag: () => void;
  onDrop: () => void;
};

/** One chosen article: dragged, moved by its buttons, kept until a time, or taken out. */
export function SlotLine({ chosen, isFirst, isLast, onMove, onRemove, onPin, onDrag, onDrop }: Props) {
  const t = useTranslations('desk.front');
  const { title } = chosen;
  return (
    <li className="slot" draggable onDragStart={onDrag} onDragOver={(event) => event.preventDefault()} onDrop={(event) => { event.stopPropagation(); onDrop(); }}>
      <span className="slot-grip" aria-hidden="true">⠿</span>
      <span dir="auto">{title}</span>
      <span className="row">
        <Button size="small" disabled={isFirst} onClick={() => onMove(-1)} aria-label={t('upOf', { title })}>↑</Button>
        <Button size="small" disabled={isLast} onClick={() => onMove(1)} aria-label={t('downOf', { title })}>↓</Button>
        <label className="small">{t('until')} <input type="datetime-local" className="input" value={localValue(chosen.pinnedUntil)} onChange={(event) => onPin(event.target.value ? new Date(event.target.value) : null)} aria-label={t('untilOf', { title })} /></label>
        <Button size="small" look="quiet" onClick={onRemove} aria-label={t('removeOf', { title })}>{t('remove')}</Button>
      </span>
    </li>
  );
}

/** The moment as the field wants it, by the clock of whoever looks. */
function localValue(moment: Date | null): string {
  if (!moment) return '';
  return new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
