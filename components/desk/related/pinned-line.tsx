'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { Button } from '@/components/desk/ui/button';
import { useNewsroomZone } from '@/components/desk/ui/newsroom-zone';
import { fromLocalInput, toLocalInput } from '@/lib/dates/local-input';

type Props = {
  title: string;
  isFirst: boolean;
  isLast: boolean;
  end: string | undefined;
  timeZone: string;
  canEdit: boolean;
  onMove: (by: -1 | 1) => void;
  onUnpin: () => void;
  onEnd: (end: Date | null) => void;
};

/** An article that editors pinned: its position, and when the pin ends. */
export function PinnedLine({ title, isFirst, isLast, end, timeZone, canEdit, onMove, onUnpin, onEnd }: Props) {
  const t = useTranslations('editor.related');
  return (
    <li>
      <bdi>{title}</bdi>
      <p className="quiet small">{t('reasons.pin')}</p>
      {canEdit ? (
        <div className="row">
          <Button
            look="quiet"
            size="small"
            disabled={isFirst}
            aria-label={t('up', { title })}
            onClick={() => onMove(-1)}
          >
            ↑
          </Button>
          <Button
            look="quiet"
            size="small"
            disabled={isLast}
            aria-label={t('down', { title })}
            onClick={() => onMove(1)}
          >
            ↓
          </Button>
          <Button look="quiet" size="small" aria-label={t('freeOf', { title })} onClick={onUnpin}>
            {t('free')}
          </Button>
          <PinEnd end={end} timeZone={timeZone} label={t('untilOf', { title })} onEnd={onEnd} />
        </div>
      ) : null}
    </li>
  );
}

/** The end of the pin in the newsroom's time zone; empty means no end. */
function PinEnd({
  end,
  timeZone,
  label,
  onEnd,
}: {
  end: string | undefined;
  timeZone: string;
  label: string;
  onEnd: (end: Date | null) => void;
}) {
  const t = useTranslations('editor.related');
  const desk = useTranslations('desk');
  const zoneId = useId();
  const { name } = useNewsroomZone();
  return (
    <label className="small row">
      {t('until')}
      <input
        type="datetime-local"
        className="input"
        aria-label={label}
        value={end ? toLocalInput(new Date(end), timeZone) : ''}
        onChange={(event) => onEnd(fromLocalInput(event.target.value, timeZone))}
        aria-describedby={zoneId}
      />
      <span id={zoneId} className="quiet">
        {desk('zone', { zone: name })}
      </span>
    </label>
  );
}
