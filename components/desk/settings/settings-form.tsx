'use client';

import { useActionState } from 'react';
import { FormNotice } from '@/components/desk/ui/form-notice';
import { type FieldsProps, formFields, type SettingsChoices } from '@/components/desk/settings/form-fields';
import { MessageFields } from '@/components/desk/settings/contact-fields';
import { CrawlerFields } from '@/components/desk/settings/crawler-fields';
import { LookFields } from '@/components/desk/settings/look-fields';
import { ContactFields, DateFields, IdentityFields, SupportFields } from '@/components/desk/settings/site-fields';
import { CheckFields, ListFields, SecurityFields } from '@/components/desk/settings/newsroom-fields';
import { SubmitButton } from '@/components/desk/ui/submit-button';
import type { SettingsGroup, SiteSettings } from '@/domain/settings/types';
import type { FormAction } from '@/lib/form-state';

/** The screens whose fields are settings and nothing else. */
export type FormGroup = Exclude<SettingsGroup, 'access'>;

const groupFields: Record<FormGroup, React.ComponentType<FieldsProps>> = {
  identity: IdentityFields,
  look: LookFields,
  dates: DateFields,
  contact: ContactFields,
  messages: MessageFields,
  support: SupportFields,
  lists: ListFields,
  crawlers: CrawlerFields,
  checks: CheckFields,
  security: SecurityFields,
};

type Props = {
  group: FormGroup;
  action: FormAction<null>;
  settings: SiteSettings;
  choices: SettingsChoices;
  submit: string;
};

/** One screen of the settings; domain/settings validates each field. */
export function SettingsForm({ group, action, settings, choices, submit }: Props) {
  const [state, send] = useActionState(action, { status: 'idle' });
  const fields = formFields(settings, state);
  const Fields = groupFields[group];
  return (
    <form action={send} className="form">
      <div key={fields.version} className="form">
        <Fields fields={fields} choices={choices} />
      </div>
      <FormNotice state={state} />
      <SubmitButton>{submit}</SubmitButton>
    </form>
  );
}
