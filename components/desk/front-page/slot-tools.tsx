'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/desk/ui/button';
import { Menu, MenuItem } from '@/components/desk/ui/menu';
import type { ChosenArticle } from '@/domain/curation/types';

export type SlotToolsProps = {
  chosen: ChosenArticle;
  canMoveUp: boolean;
  canMoveDown: boolean;
  others: { value: string; label: string }[];
  onStep: (by: -1 | 1) => void;
  onSend: (container: string) => void;
  onRemove: () => void;
  onPin: (until: Date | null) => void;
};

/** What can be done with a chosen article. Each button names it, for those who do not see the line that they stand in. */
export function SlotTools({
  chosen,
  canMoveUp: canRise,
  canMoveDown: canSink,
  others,
  onStep,
  onSend,
  onRemove,
  onPin,
}: SlotToolsProps) {
  const t = useTranslations('desk.front');
  const { title } = chosen;
  return (
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
          value={toLocalInputValue(chosen.pinnedUntil)}
          onChange={(event) => onPin(event.target.value ? new Date(event.target.value) : null)}
          aria-label={t('untilOf', { title })}
        />
      </label>
    </span>
  );
}

/** The moment as the field wants it, by the clock of whoever looks. */
function toLocalInputValue(moment: Date | null): string {
  if (!moment) return '';
  return new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
