'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { SelectField, TextField } from '@/components/desk/ui/field';
import { FormNotice } from '@/components/desk/ui/form-notice';
import { SubmitButton } from '@/components/desk/ui/submit-button';
import { fieldsOf, type FormAction } from '@/lib/form-state';

const durations = ['15', '30', '60', '180', '720', '1440'] as const;

/** The breaking bar above every page: text, link and end. */
export function BreakingForm({
  set,
  end,
  current,
}: {
  set: FormAction<null>;
  end: FormAction<null>;
  current: string | null;
}) {
  const t = useTranslations('desk.front');
  const [state, send] = useActionState(set, { status: 'idle' });
  const [ended, sendEnd] = useActionState(end, { status: 'idle' });
  const errors = fieldsOf(state);
  return (
    <section className="part" aria-labelledby="breaking-title">
      <h2 id="breaking-title">{t('breaking')}</h2>
      {current ? (
        <form action={sendEnd} className="row">
          <p dir="auto">{current}</p>
          <SubmitButton look="danger" size="small">
            {t('breakingEnd')}
          </SubmitButton>
        </form>
      ) : null}
      <FormNotice state={ended.status === 'failed' ? ended : state} />
      <form action={send} className="form">
        <TextField label={t('breakingText')} name="text" dir="auto" required maxLength={200} error={errors['text']} />
        <TextField label={t('breakingPath')} name="path" dir="ltr" placeholder="/a/…" error={errors['path']} />
        <SelectField
          label={t('breakingFor')}
          name="minutes"
          defaultValue="60"
          options={durations.map((value) => ({ value, label: t(`durations.${value}`) }))}
        />
        <SubmitButton look="plain">{t('breakingSet')}</SubmitButton>
      </form>
    </section>
  );
}
