'use client';

import { useTranslations } from 'next-intl';
import type { FrontActions } from '@/components/admin/front/actions';
import { EditionList, type ShownEdition } from '@/components/admin/front/edition-list';

/** The front pages that have a time to come. */
export function ScheduledFronts({ editions, cancel }: { editions: ShownEdition[]; cancel: FrontActions['cancel'] }) {
  const t = useTranslations('desk.front');
  if (editions.length === 0) return null;
  return (
    <EditionList
      title={t('scheduledTitle')}
      editions={editions}
      verbs={[{ label: t('cancel'), done: t('cancelled'), run: ({ id }) => cancel({ id }) }]}
    />
  );
}
