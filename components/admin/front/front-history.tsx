'use client';

import { useTranslations } from 'next-intl';
import type { FrontActions } from '@/components/admin/front/actions';
import { EditionList, type ShownEdition } from '@/components/admin/front/edition-list';

type Props = { editions: ShownEdition[]; version: number; actions: Pick<FrontActions, 'restore' | 'putBack'> };

/** What readers saw, the newest first: made the draft again, or shown again at once. */
export function FrontHistory({ editions, version, actions }: Props) {
  const t = useTranslations('desk.front');
  return (
    <EditionList
      title={t('history')}
      editions={editions}
      verbs={[
        { label: t('restore'), done: t('restored'), run: ({ id }) => actions.restore({ id, version }) },
        { label: t('putBack'), done: t('putBackDone'), run: ({ id }) => actions.putBack({ id }) },
      ]}
    />
  );
}
