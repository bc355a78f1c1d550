import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { getDb } from '@/db/client';
import { receiveMessage } from '@/domain/contact/commands';
import { clearMemoryCache } from '@/lib/memory-cache';
import { useDatabase } from '@/test/database/use-database';
import { readableMail, useMailServer } from '@/test/mail/mail-server';
import { mailContactMessages } from './mail-contact';

useDatabase();

const mails = useMailServer();

beforeEach(async () => {
  await getDb().setting.create({ data: { key: 'contactEmail', value: 'desk@example.org' } });
  clearMemoryCache();
});
afterEach(() => {
  vi.restoreAllMocks();
});

it('tells the newsroom of each message once, and of a tip only that it is there', async () => {
  await receiveMessage({ kind: 'CORRECTION', text: 'التاريخ خطأ', name: 'سلمى\r\nBcc: x@example.org' });
  await receiveMessage({ kind: 'TIP', text: 'سر خطير', name: 'فلان' });
  await receiveMessage({ kind: 'MESSAGE', text: 'مزعجة' }, { isSpam: true });
  expect(await mailContactMessages()).toBe(2);
  expect(await mailContactMessages()).toBe(0);
  const [correction = '', tip = '', ...more] = mails.received.map(readableMail);
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
  const there = process.env['SMTP_URL'];
  process.env['SMTP_URL'] = '';
  expect(await mailContactMessages()).toBe(0);
  process.env['SMTP_URL'] = 'smtp://127.0.0.1:1';
  await expect(mailContactMessages()).rejects.toThrow('the mail server took no mail');
  process.env['SMTP_URL'] = there;
  expect(await mailContactMessages()).toBe(1);
  expect(mails.received.map(readableMail).join('')).toContain('أولى');
});
