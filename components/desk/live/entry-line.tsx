'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/desk/ui/button';
import { Menu, MenuItem } from '@/components/desk/ui/menu';
import { Time } from '@/components/ui/time';
import type { DeskLiveEntry, EntryReferences } from '@/domain/live/types';
import { type DateStyle, formatDate, formatDateTime } from '@/lib/dates/regions';
import { EntryBody } from './entry-body';

type Props = {
  entry: DeskLiveEntry;
  references: EntryReferences;
  dates: DateStyle;
  isFirst: boolean;
  isLast: boolean;
  onChange: () => void;
  onMove: (direction: 'up' | 'down') => void;
  onMark: () => void;
  onRemove: () => void;
};

/** A posted entry with its writer and the actions on it. */
export function EntryLine({ entry, references, dates, isFirst, isLast, onChange, onMove, onMark, onRemove }: Props) {
  const t = useTranslations('desk.live');
  const { at, title, body, keyMoment, writer, corrections } = entry;
  const isToday = formatDate(at, dates) === formatDate(new Date(), dates);
  return (
    <>
      <div className="live-line-head">
        <Time at={at} dates={dates} as={isToday ? 'time' : 'both'} className="live-time" />
        {keyMoment ? <span className="tag tag-strong">{t('isKey')}</span> : null}
        {writer ? <span className="quiet small">{t('by', { name: writer })}</span> : null}
        <Menu
          trigger={
            <Button size="small" look="quiet" aria-label={t('actions', { title: title || t('untitled') })}>
              ⋯
            </Button>
          }
        >
          <MenuItem onSelect={() => setTimeout(onChange)}>{t('change')}</MenuItem>
          <MenuItem onSelect={onMark}>{keyMoment ? t('unmark') : t('mark')}</MenuItem>
          <MenuItem onSelect={() => onMove('up')} disabled={isFirst}>
            {t('up')}
          </MenuItem>
          <MenuItem onSelect={() => onMove('down')} disabled={isLast}>
            {t('down')}
          </MenuItem>
          <MenuItem onSelect={onRemove} isDanger>
            {t('remove')}
          </MenuItem>
        </Menu>
      </div>
      {title ? <h3 dir="auto">{title}</h3> : null}
      <EntryBody content={body.content} references={references} />
      {corrections.map((correction) => (
        <p key={correction.at.toISOString()} className="live-correction">
          {t('corrected', { when: formatDateTime(correction.at, dates), note: correction.note })}
        </p>
      ))}
    </>
  );
}
