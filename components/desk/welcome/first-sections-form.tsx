'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { TextArea } from '@/components/desk/ui/field';
import { FormNotice } from '@/components/desk/ui/form-notice';
import { SubmitButton } from '@/components/desk/ui/submit-button';
import { type FormAction, fieldsOf } from '@/lib/form-state';

/** The first sections, a name a line, with a suggestion. Those that are there already are said, not asked for again. */
export function FirstSectionsForm({ action, present }: { action: FormAction<null>; present: string[] }) {
  const t = useTranslations('desk.welcome');
  const [state, send] = useActionState(action, { status: 'idle' });
  const suggested = present.length > 0 ? '' : t('suggestedSections');
  return (
    <form action={send} className="form">
      {present.length > 0 ? <p>{t('present', { names: present.join(t('comma')) })}</p> : null}
      <TextArea
        key={state.status}
        label={t('sectionNames')}
        hint={t('sectionNamesHint')}
        name="names"
        rows={8}
        maxLength={4_000}
        defaultValue={state.status === 'failed' ? state.values['names'] : suggested}
        error={fieldsOf(state)['names']}
      />
      <FormNotice state={state} />
      <SubmitButton>{t('saveAndGoOn')}</SubmitButton>
    </form>
  );
}
