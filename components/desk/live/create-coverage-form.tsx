'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { SelectField, TextField } from '@/components/desk/ui/field';
import { FormNotice } from '@/components/desk/ui/form-notice';
import { SubmitButton } from '@/components/desk/ui/submit-button';
import { fieldsOf, type FormAction } from '@/lib/form-state';

/** Creates a live story from its title. */
export function CreateCoverageForm({
  action,
  sections,
}: {
  action: FormAction;
  sections: { id: string; name: string }[];
}) {
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
        <SelectField
          label={t('section')}
          name="sectionId"
          options={sections.map(({ id, name }) => ({ value: id, label: name }))}
          error={fieldsOf(state)['sectionId']}
        />
        <FormNotice state={state} />
        <SubmitButton look="plain">{t('beginButton')}</SubmitButton>
      </form>
    </section>
  );
}
