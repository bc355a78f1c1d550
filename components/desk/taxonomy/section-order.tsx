'use client';

import { useTranslations } from 'next-intl';
import { useOptimistic, useTransition } from 'react';
import { Button } from '@/components/desk/ui/button';
import { useToast } from '@/components/desk/ui/toasts';
import type { ActionResult } from '@/lib/form-state';

type Section = { id: string; name: string };

/** The order of the sections in the masthead and on the front page; each step is saved at once. */
export function SectionOrder({
  sections,
  order,
}: {
  sections: Section[];
  order: (input: { ids: string[] }) => Promise<ActionResult<null>>;
}) {
  const t = useTranslations('desk.taxonomy');
  const showToast = useToast();
  const [shown, show] = useOptimistic(sections);
  const [isBusy, start] = useTransition();
  const move = (at: number, by: -1 | 1) =>
    start(async () => {
      const moved = shown[at];
      if (!moved) return;
      const next = shown.toSpliced(at, 1).toSpliced(at + by, 0, moved);
      show(next);
      const result = await order({ ids: next.map(({ id }) => id) }).catch(() => null);
      showToast(result?.ok ? t('ordered') : (result?.message ?? t('notOrdered')), {
        tone: result?.ok ? 'done' : 'failed',
      });
    });
  return (
    <ol className="section-order">
      {shown.map(({ id, name }, at) => (
        <li key={id}>
          <bdi>{name}</bdi>
          <Button
            size="small"
            disabled={isBusy || at === 0}
            onClick={() => move(at, -1)}
            aria-label={t('upOf', { name })}
          >
            ↑
          </Button>
          <Button
            size="small"
            disabled={isBusy || at === shown.length - 1}
            onClick={() => move(at, 1)}
            aria-label={t('downOf', { name })}
          >
            ↓
          </Button>
        </li>
      ))}
    </ol>
  );
}
