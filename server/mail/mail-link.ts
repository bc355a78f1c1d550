import 'server-only';
import { getTranslations } from 'next-intl/server';
import { readSettings } from '@/domain/settings/queries';
import type { IssuedLink } from '@/domain/users/types';
import { absoluteUrl, passwordLinkPath } from '@/lib/urls';
import { canSendMail, sendMail } from '@/server/mail/send-mail';

/** The absolute URL of a link. */
export function linkAddress({ token }: IssuedLink): string {
  return absoluteUrl(process.env['SITE_URL'] ?? 'http://localhost:3000', passwordLinkPath(token));
}

/** Mails a link to its owner. Returns whether the mail server accepted it. */
export async function mailLink(link: IssuedLink, kind: 'invitation' | 'reset'): Promise<boolean> {
  if (!canSendMail()) return false;
  const [t, { name: site }] = await Promise.all([
    getTranslations({ locale: 'ar', namespace: 'desk.mail' }),
    readSettings(),
  ]);
  const words = { site, address: linkAddress(link) };
  return sendMail({
    to: link.email,
    subject: t(`${kind}.subject`, words),
    text: t(`${kind}.text`, words),
    locale: 'ar',
  });
}
