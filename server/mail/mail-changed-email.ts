import 'server-only';
import { getTranslations } from 'next-intl/server';
import { readSettings } from '@/domain/settings/queries';
import type { ChangedEmail } from '@/domain/users/types';
import { canSendMail, sendMail } from './send-mail';

/** Tells the former address that an account has another one now, where mail is configured: its owner may not know. */
export async function mailChangedEmail({ former, email }: ChangedEmail): Promise<void> {
  if (former === null || !canSendMail()) return;
  const t = await getTranslations({ locale: 'ar', namespace: 'desk.mail.changedEmail' });
  const { name: site } = await readSettings();
  await sendMail({ to: former, subject: t('subject', { site }), text: t('text', { site, email }), locale: 'ar' });
}
