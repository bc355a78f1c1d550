'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { SubmitButton } from '@/components/desk/ui/submit-button';
import type { FormAction } from '@/lib/form-state';

type Step = { name: string; href: string; isDone: boolean };

/** The tasks of a new site, done and open, with a button that hides the list. */
export function SetupChecklist({ steps, putAway }: { steps: Step[]; putAway: FormAction<null> }) {
  const t = useTranslations('desk.overview');
  const [, send] = useActionState(putAway, { status: 'idle' });
  return (
    <section className="checklist" aria-labelledby="setup">
      <h2 id="setup">{t('setup')}</h2>
      <ul>
        {steps.map(({ name, href, isDone }) => (
          <li key={href} data-done={isDone}>
            {isDone ? (
              <>
                <span aria-hidden="true">✓</span> <s>{name}</s> <span className="hidden-text">{t('setupDone')}</span>
              </>
            ) : (
              <a href={href}>{name}</a>
            )}
          </li>
        ))}
      </ul>
      <form action={send}>
        <input type="hidden" name="setupChecklist" value="off" />
        <SubmitButton look="quiet" size="small">
          {t('setupPutAway')}
        </SubmitButton>
      </form>
    </section>
  );
}
