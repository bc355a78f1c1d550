import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterEach, expect, it } from 'vitest';
import { getDb } from '@/db/client';
import { createDraft } from '@/test/factories/article';
import { createUser } from '@/test/factories/user';
import { useDatabase } from '@/test/database/use-database';
import { mailNotifications } from './notification-mail';

useDatabase();

let server: SMTPServer | undefined;
afterEach(() => {
  server?.close(() => undefined);
  delete process.env['SMTP_URL'];
});

it('tries again what the mail server refused, and sends what it took once', async () => {
  const { received, setOpen } = await listen();
  const user = await createUser({ email: 'nour@example.org', name: 'نور' });
  const article = await createDraft({ title: 'الجسر' });
  const due = { userId: user.id, articleId: article.id, byName: 'هدى', mailAt: new Date(0) };
  await getDb().notification.createMany({
    data: [
      { ...due, kind: 'NOTE', detail: 'ينقصه رأي البلدية.' },
      { ...due, kind: 'ASSIGNED' },
    ],
  });
  setOpen(false);
  await mailNotifications();
  expect(received).toEqual([]);
  expect(await getDb().notification.count({ where: { mailAt: { not: null } } })).toBe(2);
  setOpen(true);
  await getDb().notification.updateMany({ data: { mailAt: new Date(0) } });
  await mailNotifications();
  await mailNotifications();
  expect(received).toHaveLength(1);
  expect(received[0]).toContain('To: nour@example.org');
  expect(received[0]).toMatch(/^Message-ID: <[0-9a-f-]{36}@/m);
  expect(await getDb().notification.count({ where: { mailAt: { not: null } } })).toBe(0);
  delete process.env['SMTP_URL'];
  await getDb().notification.updateMany({ data: { mailAt: new Date(0) } });
  await mailNotifications();
  expect(await getDb().notification.count({ where: { mailAt: { not: null } } })).toBe(0);
});

/** A mail server that can be told to refuse. */
async function listen() {
  const received: string[] = [];
  let isOpen = true;
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: (_address, _session, done) => done(isOpen ? null : new Error('not now')),
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
  process.env['SMTP_URL'] = `smtp://127.0.0.1:${port}`;
  const setOpen = (open: boolean) => {
    isOpen = open;
  };
  return { received, setOpen };
}
