'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { FormNotice } from '@/components/admin/form-notice';
import { DatesPart, IdentityPart, SocialPart } from '@/components/admin/settings/public-parts';
import { ChecksPart, FeedsPart, SecurityPart } from '@/components/admin/settings/desk-parts';
import { SubmitButton } from '@/components/admin/submit-button';
import type { SiteSettings } from '@/domain/settings/types';
import { type FormAction, fieldsOf } from '@/lib/form-state';

export type Part = { settings: SiteSettings; errors: Record<string, string> };
type Props = {
  action: FormAction<null>;
  settings: SiteSettings;
  regions: { value: string; label: string }[];
  timeZones: string[];
};

/** All settings in one form; each field is checked by the rules of domain/settings. */
export function SettingsForm({ action, settings, regions, timeZones }: Props) {
  const t = useTranslations('desk.settings');
  const [state, send] = useActionState(action, { status: 'idle' });
  const part = { settings, errors: fieldsOf(state) };
  return (
    <form action={send} className="form">
      <IdentityPart {...part} />
      <DatesPart {...part} regions={regions} timeZones={timeZones} />
      <SocialPart {...part} />
      <ChecksPart {...part} />
      <FeedsPart {...part} />
      <SecurityPart {...part} />
      <FormNotice state={state} />
      <SubmitButton>{t('submit')}</SubmitButton>
    </form>
  );
}
