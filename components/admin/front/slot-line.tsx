'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/admin/button';
import { Menu, MenuItem } from '@/components/admin/menu';
import type { ChosenArticle } from '@/domain/curation/types';

type Props = {
  /** Names the line, so that the focus finds it again after a move. */
  slot: string;
  chosen: ChosenArticle;
  isShown: boolean;
  canRise: boolean;
  canSink: boolean;
  others: { value: string; label: string }[];
  onStep: (by: -1 | 1) => void;
  onSend: (container: string) => void;
  onRemove: () => void;
  onPin: (until: Date | null) => void;
  onDrag: () => void;
  onDrop: () => void;
};

/** One chosen article: dragged, moved by arrow keys or buttons, sent elsewhere, kept until a time, or taken out. */
export function SlotLine({
  slot,
  chosen,
  isShown,
  canRise,
  canSink,
  others,
  onStep,
  onSend,
  onRemove,
  onPin,
  onDrag,
  onDrop,
}: Props) {
  const t = useTranslations('desk.front');
  const { title } = chosen;
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
      <span className="row">
        <Button size="small" disabled={!canRise} onClick={() => onStep(-1)} aria-label={t('upOf', { title })}>
          ↑
        </Button>
        <Button size="small" disabled={!canSink} onClick={() => onStep(1)} aria-label={t('downOf', { title })}>
          ↓
        </Button>
        <Menu
          trigger={
            <Button size="small" aria-label={t('sendOf', { title })}>
              {t('send')}
            </Button>
          }
        >
          {others.map(({ value, label }) => (
            <MenuItem key={value} onSelect={() => onSend(value)}>
              {label}
            </MenuItem>
          ))}
        </Menu>
        <Button size="small" look="quiet" onClick={onRemove} aria-label={t('removeOf', { title })}>
          {t('remove')}
        </Button>
        <label className="small slot-until">
          {t('until')}{' '}
          <input
            type="datetime-local"
            className="input"
            value={localValue(chosen.pinnedUntil)}
            onChange={(event) => onPin(event.target.value ? new Date(event.target.value) : null)}
            aria-label={t('untilOf', { title })}
          />
        </label>
      </span>
    </li>
  );
}

/** The moment as the field wants it, by the clock of whoever looks. */
function localValue(moment: Date | null): string {
  if (!moment) return '';
  return new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
