'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { TextField } from '@/components/desk/ui/field';
import { FormNotice } from '@/components/desk/ui/form-notice';
import { SubmitButton } from '@/components/desk/ui/submit-button';
import type { FormAction } from '@/lib/form-state';

/** Creates an article from its title. */
export function NewArticleForm({ action }: { action: FormAction }) {
  const t = useTranslations('editor.new');
  const [state, send] = useActionState(action, { status: 'idle' });
  const failed = state.status === 'failed' ? state : null;
  return (
    <form className="form" action={send}>
      <TextField
        label={t('field')}
        name="title"
        required
        maxLength={500}
        autoFocus
        defaultValue={failed?.values['title']}
        error={failed?.fields['title']}
      />
      <FormNotice state={state} />
      <SubmitButton>{t('begin')}</SubmitButton>
    </form>
  );
}
