'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/desk/ui/button';
import type { useFrontDraft } from '@/components/desk/front-page/use-front-draft';
import type { FrontContainer } from '@/domain/curation/types';

/**
 * Somebody else saved the draft meanwhile: lists the containers that both changed and asks which version to keep.
 * Nothing is overwritten until then.
 */
export function DraftConflict({
  draft,
  nameOf,
}: {
  draft: ReturnType<typeof useFrontDraft>;
  nameOf: (place: FrontContainer) => string;
}) {
  const t = useTranslations('desk.front');
  const { theirs, both } = draft;
  if (!theirs) return null;
  const names = theirs.containers.filter(({ container }) => both.includes(container)).map(nameOf);
  return (
    <section className="front-conflict" role="alert" aria-label={t('conflictTitle')}>
      <h2>{t('conflictTitle')}</h2>
      <p>
        {t('conflictBy', { name: theirs.writer ?? t('somebody') })}{' '}
        {names.length > 0 ? t('conflictPlaces', { places: names.join('، ') }) : t('conflictApart')}
      </p>
      <div className="row">
        <Button onClick={draft.merge}>{names.length > 0 ? t('mergeMine') : t('merge')}</Button>
        <Button onClick={draft.takeTheirs}>{t('takeTheirs')}</Button>
      </div>
    </section>
  );
}
