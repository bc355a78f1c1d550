import { createTranslator } from 'next-intl';
import { claimMails, confirmMailed, dropMails } from '@/domain/notifications/mail-queue';
import type { NotificationView, PendingMail } from '@/domain/notifications/types';
import { readSettings } from '@/domain/settings/queries';
import type { DeskLocale } from '@/domain/users/types';
import { absoluteUrl, accountPath, deskArticlePath, notificationsPath } from '@/lib/urls';
import arabic from '@/messages/ar.json';
import english from '@/messages/en.json';
import { canSendMail, sendMail } from './send-mail';

/** A mail names so many; the rest stands in the desk. */
const MAX_LINES = 20;

/**
 * Mails what is due, to each person in one mail. What the server does not take stays due and is tried again later; what
 * it took is confirmed at once.
 */
export async function mailNotifications(): Promise<void> {
  if (!canSendMail()) return dropMails({ olderThanDays: 0 });
  for (const mail of await claimMails()) {
    if (await sendMail({ to: mail.to.email, ...(await write(mail)) })) await confirmMailed(mail);
  }
}

async function write({ ids, to, items }: PendingMail) {
  const locale: DeskLocale = to.locale === 'en' ? 'en' : 'ar';
  const t = createTranslator({ locale, messages: locale === 'en' ? english : arabic, namespace: 'desk' });
  const { name: site } = await readSettings();
  const base = process.env['SITE_URL'] ?? 'http://localhost:3000';
  const line = ({ kind, title, byName, detail, articleId }: NotificationView) =>
    [
      t(`inbox.what.${kind}`, { title: title || t('overview.untitled') }) + (byName && ` — ${byName}`),
      detail,
      absoluteUrl(base, deskArticlePath(articleId)),
    ]
      .filter(Boolean)
      .join('\n');
  const shown = items.slice(0, MAX_LINES);
  const more = items.length - shown.length;
  return {
    locale,
    // The same for every try, so that a mail server which sees one twice can tell.
    id: ids[0] ?? '',
    subject: t('mail.notifications.subject', { count: items.length, site }),
    text: [
      t('mail.notifications.hello', { name: to.name }),
      ...shown.map(line),
      ...(more > 0
        ? [`${t('mail.notifications.more', { count: more })}\n${absoluteUrl(base, notificationsPath())}`]
        : []),
      `${t('mail.notifications.choices')}\n${absoluteUrl(base, accountPath('notifications'))}`,
    ].join('\n\n'),
  };
}
