'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { SelectField, TextField } from '@/components/desk/ui/field';
import { FormNotice } from '@/components/desk/ui/form-notice';
import { SubmitButton } from '@/components/desk/ui/submit-button';
import type { FormAction } from '@/lib/form-state';

type Props = {
  action: FormAction;
  /** For who is limited to some: the article begins in one of them. */
  sections: { id: string; name: string }[];
};

/** Creates an article from its title. */
export function NewArticleForm({ action, sections }: Props) {
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
      {sections.length > 0 ? (
        <SelectField
          label={t('section')}
          name="sectionId"
          defaultValue={failed?.values['sectionId']}
          options={sections.map(({ id, name }) => ({ value: id, label: name }))}
        />
      ) : null}
      <FormNotice state={state} />
      <SubmitButton>{t('begin')}</SubmitButton>
    </form>
  );
}
