import { createTranslator } from 'next-intl';
import { listUnmailed, markMailed, type UnmailedMessage } from '@/domain/contact/mailing';
import { readSettings } from '@/domain/settings/queries';
import { isolate } from '@/lib/arabic/bidi';
import { absoluteUrl, inboxPath } from '@/lib/urls';
import messages from '@/messages/ar.json';
import { canSendMail, sendMail } from './send-mail';

const t = createTranslator({ locale: 'ar', messages, namespace: 'desk.mail.contact' });

/**
 * Tells the newsroom's address of each message that came in. Of a tip the mail says only that it is there: mail is read on its
 * way by more people than the inbox. What a mail server does not take stays noted and is tried again with the next run, so
 * that nothing is lost; a run that is cut off may send one mail twice.
 */
export async function mailContactMessages(): Promise<number> {
  const { contactEmail: to, name: site } = await readSettings();
  if (!canSendMail() || to === '') return 0;
  const waiting = await listUnmailed();
  for (const message of waiting) {
    const subject = t('subject', { site });
    if (!(await sendMail({ to, subject, text: textOf(message), locale: 'ar' })))
      throw new Error('the mail server took no mail');
    await markMailed(message.id);
  }
  return waiting.length;
}

function textOf({ kind, name, replyTo, article, text }: UnmailedMessage): string {
  const inbox = absoluteUrl(process.env['SITE_URL'] ?? 'http://localhost:3000', inboxPath());
  if (kind === 'TIP') return t('tip', { inbox });
  const facts = [
    name && t('name', { name: isolate(name) }),
    replyTo && t('replyTo', { replyTo: isolate(replyTo) }),
    article && t('article', { article: isolate(article) }),
  ].filter(Boolean);
  return [t(kind), facts.join('\n'), text, t('inbox', { inbox })].filter(Boolean).join('\n\n');
}
