'use client';

import { useTranslations } from 'next-intl';
import { useTransition } from 'react';
import { Button } from '@/components/desk/ui/button';
import { useToast } from '@/components/desk/ui/toasts';
import type { ActionResult } from '@/lib/form-state';

/** A deletion that can be undone, formatted for display. */
export type DeletionViewModel = {
  id: string;
  kind: string;
  what: string;
  where: string;
  when: string;
  by: string | null;
};

/** The latest deletions and merges, each to be taken back. */
export function RecentDeletions({
  deletions,
  restore,
}: {
  deletions: DeletionViewModel[];
  restore: (input: { moveId: string }) => Promise<ActionResult<{ articles: number }>>;
}) {
  const t = useTranslations('desk.taxonomy');
  const showToast = useToast();
  const [isBusy, start] = useTransition();
  const undo = ({ id, what }: DeletionViewModel) =>
    start(async () => {
      const result = await restore({ moveId: id }).catch(() => null);
      if (result?.ok) showToast(t('restored', { name: what, count: result.value.articles }), { tone: 'done' });
      else showToast(result?.message ?? t('notRestored'), { tone: 'failed' });
    });
  if (deletions.length === 0) return null;
  return (
    <section className="part" aria-label={t('recent')}>
      <h2>{t('recent')}</h2>
      <ul className="lines">
        {deletions.map((one) => (
          <li key={one.id} className="row deletion">
            <span>
              <span className="tag">{one.kind}</span> <bdi>{one.what}</bdi>
            </span>
            <span className="quiet small">{one.where}</span>
            <span className="quiet small">
              {one.when}
              {one.by ? ` · ${one.by}` : ''}
            </span>
            <Button
              size="small"
              disabled={isBusy}
              onClick={() => undo(one)}
              aria-label={t('undoOf', { name: one.what })}
            >
              {t('undo')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
