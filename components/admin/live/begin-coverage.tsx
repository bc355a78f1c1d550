'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { TextField } from '@/components/admin/field';
import { FormNotice } from '@/components/admin/form-notice';
import { SubmitButton } from '@/components/admin/submit-button';
import { fieldsOf, type FormAction } from '@/lib/form-state';

/** Begins a live story with its title. */
export function BeginCoverage({ action }: { action: FormAction }) {
  const t = useTranslations('desk.live');
  const [state, send] = useActionState(action, { status: 'idle' });
  return (
    <section className="part" aria-labelledby="begin-title">
      <h2 id="begin-title">{t('begin')}</h2>
      <form action={send} className="form">
        <TextField
          label={t('beginTitle')}
          hint={t('beginHint')}
          name="title"
          dir="auto"
          required
          maxLength={500}
          error={fieldsOf(state)['title']}
        />
        <FormNotice state={state} />
        <SubmitButton look="plain">{t('beginButton')}</SubmitButton>
      </form>
    </section>
  );
}
