'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { SelectField } from '@/components/admin/field';
import { FormNotice } from '@/components/admin/form-notice';
import { SubmitButton } from '@/components/admin/submit-button';
import type { Saving } from '@/components/admin/taxonomy/entry-form';

/** Brings one topic into another. Its articles go along and its address leads on; it cannot be taken back. */
export function MergeForm({ action, topics }: { action: Saving; topics: { id: string; name: string }[] }) {
  const t = useTranslations('desk.taxonomy');
  const [state, send] = useActionState(action, { status: 'idle' });
  const options = topics.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <form action={send} className="form">
      <FormNotice state={state} />
      <p className="quiet">{t('mergeHint')}</p>
      <SelectField name="fromId" label={t('mergeFrom')} options={options} />
      <SelectField name="intoId" label={t('mergeInto')} options={options} defaultValue={options[1]?.value} />
      <SubmitButton look="danger">{t('merge')}</SubmitButton>
    </form>
  );
}
