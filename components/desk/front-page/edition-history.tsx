'use client';

import { useTranslations } from 'next-intl';
import type { FrontPageActions } from '@/components/desk/front-page/actions';
import { EditionList, type EditionViewModel } from '@/components/desk/front-page/edition-list';

type Props = { editions: EditionViewModel[]; version: number; actions: Pick<FrontPageActions, 'restore' | 'putBack'> };

/** Published editions, newest first: each can become the draft again, or be published again at once. */
export function EditionHistory({ editions, version, actions }: Props) {
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
