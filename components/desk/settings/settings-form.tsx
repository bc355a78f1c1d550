'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { FormNotice } from '@/components/desk/ui/form-notice';
import { DateFields, IdentityFields, SocialFields } from '@/components/desk/settings/site-fields';
import { CheckFields, FeedFields, SecurityFields } from '@/components/desk/settings/newsroom-fields';
import { SubmitButton } from '@/components/desk/ui/submit-button';
import type { SiteSettings } from '@/domain/settings/types';
import { type FormAction, fieldsOf } from '@/lib/form-state';

type Props = {
  action: FormAction<null>;
  settings: SiteSettings;
  regions: { value: string; label: string }[];
  timeZones: string[];
};

/** All settings in one form; domain/settings validates each field. */
export function SettingsForm({ action, settings, regions, timeZones }: Props) {
  const t = useTranslations('desk.settings');
  const [state, send] = useActionState(action, { status: 'idle' });
  const fieldsProps = { settings, errors: fieldsOf(state) };
  return (
    <form action={send} className="form">
      <IdentityFields {...fieldsProps} />
      <DateFields {...fieldsProps} regions={regions} timeZones={timeZones} />
      <SocialFields {...fieldsProps} />
      <CheckFields {...fieldsProps} />
      <FeedFields {...fieldsProps} />
      <SecurityFields {...fieldsProps} />
      <FormNotice state={state} />
      <SubmitButton>{t('submit')}</SubmitButton>
    </form>
  );
}
