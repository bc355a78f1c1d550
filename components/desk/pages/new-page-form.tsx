'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { SelectField, TextField } from '@/components/desk/ui/field';
import { FormNotice } from '@/components/desk/ui/form-notice';
import { SubmitButton } from '@/components/desk/ui/submit-button';
import type { PageRole } from '@/domain/articles/types';
import { type FormAction, fieldsOf } from '@/lib/form-state';

/** A new static page: from a starting draft for one of the purposes that no page has yet, or empty. */
export function NewPageForm({ action, roles }: { action: FormAction; roles: PageRole[] }) {
  const t = useTranslations('desk.pages');
  const [state, send] = useActionState(action, { status: 'idle' });
  const typed = state.status === 'failed' ? state.values : {};
  return (
    <form action={send} className="form">
      <SelectField
        label={t('begin')}
        hint={t('beginHint')}
        name="role"
        defaultValue={typed['role'] ?? roles[0] ?? ''}
        options={[
          ...roles.map((role) => ({ value: role, label: t(`roles.${role}`) })),
          { value: '', label: t('empty') },
        ]}
      />
      <TextField
        label={t('name')}
        hint={t('nameHint')}
        name="title"
        maxLength={500}
        defaultValue={typed['title']}
        error={fieldsOf(state)['title']}
      />
      <FormNotice state={state} />
      <SubmitButton>{t('create')}</SubmitButton>
    </form>
  );
}
