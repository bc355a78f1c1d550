'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { Button } from '@/components/desk/ui/button';
import { Menu, MenuItem } from '@/components/desk/ui/menu';
import { useNewsroomZone } from '@/components/desk/ui/newsroom-zone';
import type { ChosenArticle } from '@/domain/curation/types';
import { fromLocalInput, toLocalInput } from '@/lib/dates/local-input';

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

/** The actions on a chosen article. Each button's label names the article, for screen reader users. */
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
  const desk = useTranslations('desk');
  const zone = useNewsroomZone();
  const zoneId = useId();
  const { title } = chosen;
  return (
    <span className="row">
      <Button size="small" disabled={!canRise} onClick={() => onStep(-1)} aria-label={t('upOf', { title })}>
        ↑
      </Button>
      <Button size="small" disabled={!canSink} onClick={() => onStep(1)} aria-label={t('downOf', { title })}>
        ↓
      </Button>
      {others.length > 0 ? (
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
      ) : null}
      <Button size="small" look="quiet" onClick={onRemove} aria-label={t('removeOf', { title })}>
        {t('remove')}
      </Button>
      <label className="small slot-until">
        {t('until')}{' '}
        <input
          type="datetime-local"
          className="input"
          value={chosen.pinnedUntil ? toLocalInput(chosen.pinnedUntil, zone.timeZone) : ''}
          onChange={(event) => onPin(fromLocalInput(event.target.value, zone.timeZone))}
          aria-label={t('untilOf', { title })}
          aria-describedby={zoneId}
        />{' '}
        <span id={zoneId} className="quiet">
          {desk('zone', { zone: zone.name })}
        </span>
      </label>
    </span>
  );
}
