import { expect, it } from 'vitest';
import { getDb } from '@/db/client';
import { createDraft } from '@/test/factories/article';
import { createUser } from '@/test/factories/user';
import { useDatabase } from '@/test/database/use-database';
import { useMailServer } from '@/test/mail/mail-server';
import { mailNotifications } from './notification-mail';

useDatabase();

const mails = useMailServer();

it('tries again what the mail server refused, and sends what it took once', async () => {
  const { received } = mails;
  const user = await createUser({ email: 'nour@example.org', name: 'نور' });
  const article = await createDraft({ title: 'الجسر' });
  const due = { userId: user.id, articleId: article.id, byName: 'هدى', mailAt: new Date(0) };
  await getDb().notification.createMany({
    data: [
      { ...due, kind: 'NOTE', detail: 'ينقصه رأي البلدية.' },
      { ...due, kind: 'ASSIGNED' },
    ],
  });
  mails.isOpen = false;
  await mailNotifications();
  expect(received).toEqual([]);
  expect(await getDb().notification.count({ where: { mailAt: { not: null } } })).toBe(2);
  mails.isOpen = true;
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
