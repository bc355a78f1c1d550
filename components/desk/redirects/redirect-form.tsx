'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { CheckField, SelectField, TextField } from '@/components/desk/ui/field';
import { FormNotice } from '@/components/desk/ui/form-notice';
import { SubmitButton } from '@/components/desk/ui/submit-button';
import { redirectKinds, type RedirectView } from '@/domain/redirects/types';
import { type FormAction, fieldsOf } from '@/lib/form-state';

type Props = {
  action: FormAction<{ id: string }>;
  redirect?: RedirectView;
  /** The old address that a new one begins with. */
  from?: string;
};

/** A new redirect, or a change of one. */
export function RedirectForm({ action, redirect, from }: Props) {
  const t = useTranslations('desk.redirects');
  const [state, send] = useActionState(action, { status: 'idle' });
  const errors = fieldsOf(state);
  const typed = state.status === 'failed' ? state.values : {};
  return (
    <form action={send} className="form" aria-label={t(redirect ? 'change' : 'add')}>
      {redirect ? <input type="hidden" name="id" value={redirect.id} /> : null}
      <TextField
        label={t('from')}
        hint={t('fromHint')}
        name="from"
        dir="ltr"
        required
        maxLength={1_000}
        defaultValue={typed['from'] ?? redirect?.fromPath ?? from}
        error={errors['from']}
      />
      <TextField
        label={t('to')}
        hint={t('toHint')}
        name="to"
        dir="ltr"
        maxLength={1_000}
        defaultValue={typed['to'] ?? redirect?.toPath}
        error={errors['to']}
      />
      <SelectField
        label={t('kind')}
        name="kind"
        options={redirectKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        defaultValue={typed['kind'] ?? redirect?.kind ?? 'PERMANENT'}
      />
      <CheckField
        label={t('isPrefix')}
        hint={t('isPrefixHint')}
        name="isPrefix"
        defaultChecked={state.status === 'failed' ? typed['isPrefix'] === 'on' : redirect?.isPrefix}
      />
      <FormNotice state={state} />
      <SubmitButton look={redirect ? 'plain' : 'primary'}>{t('save')}</SubmitButton>
    </form>
  );
}
