'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { ColourField } from '@/components/desk/taxonomy/colour-field';
import { CheckField, SelectField, TextArea, TextField } from '@/components/desk/ui/field';
import { FormNotice } from '@/components/desk/ui/form-notice';
import { SubmitButton } from '@/components/desk/ui/submit-button';
import { fieldsOf, type FormAction } from '@/lib/form-state';

export type SaveAction = FormAction<{ id: string; slug: string }>;

type Field = {
  name: string;
  value: string;
  shape?: 'line' | 'text' | 'hidden' | 'check' | 'colour';
  hint?: string;
  options?: { value: string; label: string }[];
  required?: boolean;
};

/** The form of a section, topic, author or thread; `desk.taxonomy.fields` holds its labels. */
export function TaxonomyForm({
  action,
  id,
  fields,
  children,
}: {
  action: SaveAction;
  id?: string;
  fields: Field[];
  children?: React.ReactNode;
}) {
  const t = useTranslations('desk.taxonomy');
  const [state, send] = useActionState(action, { status: 'idle' });
  const errors = fieldsOf(state);
  return (
    <form action={send} className="form">
      <FormNotice state={state} />
      {id ? <input type="hidden" name="id" value={id} /> : null}
      {fields.map(({ name, value, shape = 'line', options, required, hint }) => {
        const shared = {
          name,
          label: t(`fields.${name}`),
          hint,
          defaultValue: state.status === 'failed' ? (state.values[name] ?? value) : value,
          error: errors[name],
          required,
        };
        if (shape === 'check') {
          const isOn = state.status === 'failed' ? state.values[name] === 'on' : value === 'on';
          return <CheckField key={name} name={name} label={t(`fields.${name}`)} hint={hint} defaultChecked={isOn} />;
        }
        if (shape === 'hidden') return <input key={name} type="hidden" name={name} value={value} />;
        if (options && shape === 'colour') return <ColourField key={name} {...shared} options={options} />;
        if (options) return <SelectField key={name} {...shared} options={options} />;
        if (shape === 'text') return <TextArea key={name} {...shared} dir="auto" />;
        return <TextField key={name} {...shared} dir="auto" />;
      })}
      {children}
      <SubmitButton look={id ? 'plain' : 'primary'}>{t('save')}</SubmitButton>
    </form>
  );
}
