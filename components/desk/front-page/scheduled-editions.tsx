'use client';

import { useTranslations } from 'next-intl';
import type { FrontPageActions } from '@/components/desk/front-page/actions';
import { EditionList, type EditionViewModel } from '@/components/desk/front-page/edition-list';

/** The scheduled editions. */
export function ScheduledEditions({
  editions,
  cancel,
}: {
  editions: EditionViewModel[];
  cancel: FrontPageActions['cancel'];
}) {
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
