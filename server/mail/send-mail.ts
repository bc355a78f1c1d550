import { createTransport } from 'nodemailer';
import { log } from '@/lib/log';

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
 * Sends one mail as plain text and as right-to-left HTML. Returns whether the server accepted it and logs a failure
 * instead of throwing: the caller can still show a link that was not mailed.
 */
export async function sendMail({ to, subject, text, locale, id }: Mail): Promise<boolean> {
  const transport = createTransport(
    {
      url: process.env['SMTP_URL'] ?? '',
      connectionTimeout: TIMEOUT_MS,
      greetingTimeout: TIMEOUT_MS,
      socketTimeout: TIMEOUT_MS,
    },
    { from: sender() },
  );
  try {
    const messageId = id && `<${id}@${host()}>`;
    await transport.sendMail({ to, subject, text, html: asHtml(text, locale), ...(messageId && { messageId }) });
    return true;
  } catch (error) {
    log.error('mail.failed', { error });
    return false;
  } finally {
    transport.close();
  }
}

function sender(): string {
  return process.env['MAIL_FROM'] || `warraq@${host()}`;
}

function host(): string {
  return new URL(process.env['SITE_URL'] ?? 'http://localhost').hostname;
}

function asHtml(text: string, locale: Mail['locale']): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  const linked = escaped.replaceAll(/https?:\/\/\S+/g, (url) => `<a href="${url}" dir="ltr">${url}</a>`);
  const paragraphs = linked
    .split('\n\n')
    .map((part) => `<p>${part.replaceAll('\n', '<br>')}</p>`)
    .join('');
  return `<!doctype html><html lang="${locale}" dir="${locale === 'ar' ? 'rtl' : 'ltr'}"><meta charset="utf-8"><body>${paragraphs}</body></html>`;
}
