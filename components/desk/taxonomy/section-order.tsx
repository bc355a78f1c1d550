'use client';

import { useTranslations } from 'next-intl';
import { useOptimistic, useTransition } from 'react';
import { Button } from '@/components/desk/ui/button';
import { useToast } from '@/components/desk/ui/toasts';
import type { ActionResult } from '@/lib/form-state';

type Section = { id: string; name: string; parentId: string | null };

/** The order of the sections in the masthead and on the front page, and of those below each; each step is saved at once. */
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
  const swap = (one: Section, other: Section) =>
    start(async () => {
      const next = shown.map((section) => (section === one ? other : section === other ? one : section));
      show(next);
      const result = await order({ ids: next.map(({ id }) => id) }).catch(() => null);
      showToast(result?.ok ? t('ordered') : (result?.message ?? t('notOrdered')), {
        tone: result?.ok ? 'done' : 'failed',
      });
    });
  const level = (parentId: string | null): React.ReactNode => {
    const siblings = shown.filter((section) => section.parentId === parentId);
    if (siblings.length === 0) return null;
    return (
      <ol className="section-order">
        {siblings.map((section, at) => {
          const { id, name } = section;
          const step = (arrow: string, label: string, other: Section | undefined) => (
            <Button
              size="small"
              disabled={isBusy || !other}
              onClick={() => other && swap(section, other)}
              aria-label={label}
            >
              {arrow}
            </Button>
          );
          return (
            <li key={id}>
              <span className="section-order-line">
                <bdi>{name}</bdi>
                {step('↑', t('upOf', { name }), siblings[at - 1])}
                {step('↓', t('downOf', { name }), siblings[at + 1])}
              </span>
              {level(id)}
            </li>
          );
        })}
      </ol>
    );
  };
  return level(null);
}
