import { createTransport } from 'nodemailer';
import { log } from '@/lib/log';
import { readIdentity } from './identity';
import { mailHtml, mailText } from './mail-html';

export type Mail = {
  to: string;
  subject: string;
  text: string;
  locale: 'ar' | 'en';
  /** Names the mail in its Message-ID (RFC 5322 3.6.4); without one each try is another mail. */
  id?: string;
};

/** A server that says nothing for so long is not there. */
const TIMEOUT_MS = 30_000;

/** Whether mail can be sent: SMTP_URL names the server. */
export function canSendMail(): boolean {
  return Boolean(process.env['SMTP_URL']);
}

/**
 * Sends one mail as plain text and as HTML in its own direction, under the site's name. Returns whether the server accepted it
 * and logs a failure instead of throwing: the caller can still show a link that was not mailed.
 */
export async function sendMail({ to, subject, text, locale, id }: Mail): Promise<boolean> {
  const identity = await readIdentity(siteUrl());
  const transport = createTransport(
    {
      url: process.env['SMTP_URL'] ?? '',
      connectionTimeout: TIMEOUT_MS,
      greetingTimeout: TIMEOUT_MS,
      socketTimeout: TIMEOUT_MS,
    },
    { from: sender(identity.name) },
  );
  try {
    await transport.sendMail({
      to,
      subject,
      text: mailText({ text, identity }),
      html: mailHtml({ text, locale, identity }),
      ...(id && { messageId: `<${id}@${new URL(siteUrl()).hostname}>` }),
    });
    return true;
  } catch (error) {
    log.error('mail.failed', { error });
    return false;
  } finally {
    transport.close();
  }
}

/** MAIL_FROM may carry a name of its own; a bare address is sent with the site's. */
function sender(name: string): string | { name: string; address: string } {
  const address = process.env['MAIL_FROM'] || `warraq@${new URL(siteUrl()).hostname}`;
  return address.includes('<') ? address : { name: name.replaceAll(/\s+/g, ' '), address };
}

function siteUrl(): string {
  return process.env['SITE_URL'] ?? 'http://localhost';
}
