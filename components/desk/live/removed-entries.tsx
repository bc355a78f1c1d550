'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/desk/ui/button';
import type { DeskLiveEntry, EntryReferences } from '@/domain/live/types';
import { EntryBody } from './entry-body';

/** Removed entries, which can be restored. */
export function RemovedEntries({
  entries,
  references,
  onRestore,
}: {
  entries: DeskLiveEntry[];
  references: EntryReferences;
  onRestore: (entry: DeskLiveEntry) => void;
}) {
  const t = useTranslations('desk.live');
  if (entries.length === 0) return null;
  return (
    <details>
      <summary>{t('removedTitle', { count: entries.length })}</summary>
      <ul className="live-entries">
        {entries.map((entry) => (
          <li key={entry.id}>
            {entry.title ? <h3 dir="auto">{entry.title}</h3> : null}
            <EntryBody content={entry.body.content} references={references} />
            <Button size="small" onClick={() => onRestore(entry)}>
              {t('restore')}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
