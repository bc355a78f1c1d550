import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { getDb } from '@/db/client';
import { receiveMessage } from '@/domain/contact/commands';
import { clearMemoryCache } from '@/lib/memory-cache';
import { useDatabase } from '@/test/database/use-database';
import { mailContactMessages } from './mail-contact';

useDatabase();

let server: SMTPServer | undefined;
let received: string[] = [];

beforeEach(async () => {
  received = [];
  await getDb().setting.create({ data: { key: 'contactEmail', value: 'desk@example.org' } });
  clearMemoryCache();
});
afterEach(() => {
  server?.close(() => undefined);
  delete process.env['SMTP_URL'];
  vi.restoreAllMocks();
});

it('tells the newsroom of each message once, and of a tip only that it is there', async () => {
  await listen();
  await receiveMessage({ kind: 'CORRECTION', text: 'التاريخ خطأ', name: 'سلمى\r\nBcc: x@example.org' });
  await receiveMessage({ kind: 'TIP', text: 'سر خطير', name: 'فلان' });
  await receiveMessage({ kind: 'MESSAGE', text: 'مزعجة' }, { isSpam: true });
  expect(await mailContactMessages()).toBe(2);
  expect(await mailContactMessages()).toBe(0);
  const [correction = '', tip = '', ...more] = received.map(decoded);
  expect(more).toEqual([]);
  expect(correction).toContain('To: desk@example.org');
  expect(correction).toContain('التاريخ خطأ');
  expect(correction).toContain('سلمى Bcc: x@example.org');
  expect(correction).not.toMatch(/^Bcc:/m);
  expect(correction).toContain('/admin/inbox');
  expect(tip).toContain('/admin/inbox');
  expect(tip).not.toMatch(/سر|فلان/);
});

it('loses nothing while the mail server is away', async () => {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  await receiveMessage({ kind: 'MESSAGE', text: 'أولى' });
  expect(await mailContactMessages()).toBe(0);
  process.env['SMTP_URL'] = 'smtp://127.0.0.1:1';
  await expect(mailContactMessages()).rejects.toThrow('the mail server took no mail');
  await listen();
  expect(await mailContactMessages()).toBe(1);
  expect(received.map(decoded).join('')).toContain('أولى');
});

async function listen(): Promise<void> {
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
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
  process.env['SMTP_URL'] = `smtp://127.0.0.1:${(smtp.server.address() as AddressInfo).port}`; // a TCP server's address is of this kind
}

/** The mail with its base64 and quoted-printable parts as text. */
function decoded(message: string): string {
  return message
    .replaceAll(/=\r?\n/g, '')
    .replaceAll(/(?:=[0-9A-F]{2})+/g, (bytes) => Buffer.from(bytes.replaceAll('=', ''), 'hex').toString('utf8'))
    .replaceAll(/(?:^[A-Za-z0-9+/=]{20,}\r?\n)+/gm, (text) => Buffer.from(text, 'base64').toString('utf8'));
}
