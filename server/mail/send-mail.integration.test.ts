import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { updateSettings } from '@/domain/settings/commands';
import { clearMemoryCache } from '@/lib/memory-cache';
import { useDatabase } from '@/test/database/use-database';
import { createImage } from '@/test/factories/media';
import { readIdentity } from './identity';
import { sendMail } from './send-mail';

useDatabase();
beforeEach(clearMemoryCache);

const administrator = { id: null, label: 'test', role: 'ADMINISTRATOR' };

let server: SMTPServer | undefined;

afterEach(() => {
  server?.close(() => undefined);
  delete process.env['SMTP_URL'];
});

describe('sendMail', () => {
  it('hands a mail over to a server that asks for a password', async () => {
    const received = await listen();
    const mail = {
      to: 'guest@example.org',
      subject: 'دعوة إلى المكتب',
      text: 'أهلًا،\n\nhttps://example.org/admin/link/abc',
      locale: 'ar',
    } as const;
    expect(await sendMail(mail)).toBe(true);
    const [message = ''] = received;
    expect(message).toContain('To: guest@example.org');
    expect(message).toMatch(/^Subject: =\?UTF-8\?/m);
    const html = decodeParts(message);
    expect(html).toContain('dir="rtl"');
    expect(html).toContain('<a href="https://example.org/admin/link/abc"');
  });

  it('is sent by the paper, whatever it is called', async () => {
    const name = 'الضفاف" <evil@example.org>\r\nBcc: all@example.org';
    expect(await updateSettings(administrator, { name })).toMatchObject({ ok: true });
    const received = await listen();
    expect(await sendMail({ to: 'guest@example.org', subject: 's', text: 't', locale: 'ar' })).toBe(true);
    const [head = ''] = (received[0] ?? '').split('\r\n\r\n');
    expect(head).toMatch(/^From: =\?UTF-8\?[^<]+<warraq@[\w.-]+>/m);
    expect(head).not.toMatch(/^Bcc:/im);
    expect(head).not.toContain('evil@example.org');
  });

  it('shows the logo where its address can be reached safely', async () => {
    const { id } = await createImage();
    await updateSettings(administrator, { logoId: id, accent: '#ffd400' });
    const identity = await readIdentity('https://river.example');
    expect(identity.logo).toMatchObject({
      url: expect.stringMatching(/^https:\/\/river\.example\/media\/.+\.jpeg$/),
      width: 1280,
    });
    expect(identity.accent).not.toBe('#ffd400');
    expect((await readIdentity('http://localhost:3000')).logo).toBeNull();
  });

  it('says when nobody takes it', async () => {
    process.env['SMTP_URL'] = 'smtp://127.0.0.1:1';
    expect(await sendMail({ to: 'a@example.org', subject: 's', text: 't', locale: 'en' })).toBe(false);
  });
});

async function listen(): Promise<string[]> {
  const received: string[] = [];
  const smtp = new SMTPServer({
    authMethods: ['PLAIN', 'LOGIN'],
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    onAuth: ({ username, password }, _session, done) =>
      username === 'desk' && password === 'secret' ? done(null, { user: 'desk' }) : done(new Error('no')),
    onData: (stream, _session, done) => {
      let text = '';
      stream
        .setEncoding('utf8')
        .on('data', (part: string) => {
          text += part;
        })
        .on('end', () => {
          received.push(text);
          done();
        });
    },
  });
  server = smtp;
  await new Promise<void>((resolve) => {
    smtp.listen(0, '127.0.0.1', () => resolve());
  });
  const { port } = smtp.server.address() as AddressInfo; // a TCP server's address is of this kind
  process.env['SMTP_URL'] = `smtp://desk:secret@127.0.0.1:${port}`;
  return received;
}

/** Decodes every base64 and quoted-printable part. */
function decodeParts(message: string): string {
  return message
    .split(/(?<!-)--[-_=\w]+\r?\n/)
    .map((part) => {
      const [head = '', ...body] = part.split(/\r?\n\r?\n/);
      if (/base64/i.test(head)) return Buffer.from(body.join(''), 'base64').toString('utf8');
      return body
        .join('\n\n')
        .replaceAll(/=\r?\n/g, '')
        .replaceAll(/(?:=[0-9A-F]{2})+/g, (bytes) => Buffer.from(bytes.replaceAll('=', ''), 'hex').toString('utf8'));
    })
    .join('\n');
}
