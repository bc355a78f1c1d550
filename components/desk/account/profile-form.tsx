'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { SelectField, TextField } from '@/components/desk/ui/field';
import { FormNotice } from '@/components/desk/ui/form-notice';
import { SubmitButton } from '@/components/desk/ui/submit-button';
import { type FormAction, fieldsOf } from '@/lib/form-state';

/** The name that colleagues see and the language of the desk. */
export function ProfileForm({ action, name, locale }: { action: FormAction<null>; name: string; locale: string }) {
  const t = useTranslations('desk.account');
  const [state, send] = useActionState(action, { status: 'idle' });
  const errors = fieldsOf(state);
  return (
    <section className="part" aria-labelledby="profile">
      <h2 id="profile">{t('profile')}</h2>
      <form action={send} className="form">
        <FormNotice state={state} />
        <TextField
          label={t('name')}
          name="name"
          defaultValue={name}
          autoComplete="name"
          required
          error={errors['name']}
        />
        <SelectField
          key={locale}
          label={t('language')}
          name="locale"
          defaultValue={locale}
          options={[
            { value: 'ar', label: 'العربية' },
            { value: 'en', label: 'English' },
          ]}
        />
        <SubmitButton look="plain">{t('save')}</SubmitButton>
      </form>
    </section>
  );
}
