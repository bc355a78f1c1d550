'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { SelectField } from '@/components/desk/ui/field';
import { FormNotice } from '@/components/desk/ui/form-notice';
import { SubmitButton } from '@/components/desk/ui/submit-button';
import type { SaveAction } from '@/components/desk/taxonomy/taxonomy-form';

/** Merges one topic into another: moves its articles and redirects its URL. Cannot be undone. */
export function MergeTopicsForm({ action, topics }: { action: SaveAction; topics: { id: string; name: string }[] }) {
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
