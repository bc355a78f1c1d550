'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/desk/ui/button';
import type { EntryReferences } from '@/domain/live/types';
import { EntryBody } from './entry-body';
import type { OutboxEntry } from './outbox';

type Props = {
  waiting: OutboxEntry[];
  references: EntryReferences;
  onRetry: () => void;
  onTakeBack: (entry: OutboxEntry) => void;
  onDiscard: (id: string) => void;
};

/** Entries that have not arrived yet, with the reason. */
export function OutboxList({ waiting, references, onRetry, onTakeBack, onDiscard }: Props) {
  const t = useTranslations('desk.live');
  const isStuck = waiting.some(({ state }) => state !== 'sending');
  return (
    <>
      <div role="status">
        {isStuck ? <p className="form-notice form-failed">{t('waiting', { count: waiting.length })}</p> : null}
      </div>
      {isStuck ? (
        <Button size="small" onClick={onRetry}>
          {t('sendAgain')}
        </Button>
      ) : null}
      <ul className="live-entries">
        {waiting.toReversed().map((entry) => (
          <li key={entry.id} className="live-waiting" data-state={entry.state}>
            <p className="small">
              {entry.state === 'sending'
                ? t('sending')
                : entry.state === 'lost'
                  ? t('offline')
                  : t('refused', { why: entry.refusal })}
            </p>
            {entry.title ? <h3 dir="auto">{entry.title}</h3> : null}
            <EntryBody content={entry.body.content} references={references} />
            {entry.state === 'sending' ? null : (
              <div className="row">
                <Button size="small" onClick={() => onTakeBack(entry)}>
                  {t('takeBack')}
                </Button>
                {entry.state === 'refused' ? (
                  <Button size="small" look="danger" onClick={() => onDiscard(entry.id)}>
                    {t('discard')}
                  </Button>
                ) : null}
              </div>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
