import { beforeEach, expect, it } from 'vitest';
import { getDb } from '@/db/client';
import { clearMemoryCache } from '@/lib/memory-cache';
import { useDatabase } from '@/test/database/use-database';
import { createActor } from '@/test/factories/user';
import { clearOldMessages, moveMessage, receiveMessage, removeMessage } from './commands';
import { listUnmailed, markMailed } from './mailing';
import { countUnread, listMessages } from './queries';
import { findContactFaults } from './schema';

useDatabase();
beforeEach(clearMemoryCache);

const set = async (key: string, value: boolean | number) => {
  await getDb().setting.upsert({ where: { key }, create: { key, value }, update: { value } });
  clearMemoryCache();
};
const send = (fields: object = {}, options = {}) =>
  receiveMessage({ kind: 'MESSAGE', text: 'السلام عليكم', ...fields }, options);
const inbox = async () => (await listMessages({ box: 'inbox' })).items;

it('keeps what was written and when, and nothing else, without a trace in the trail', async () => {
  const fields = {
    name: ' سلمى ',
    replyTo: '+963 11 123',
    article: '/a/abc',
    text: 'سطر\r\n\r\n\r\n\r\nسطر',
    kind: 'TIP',
  };
  expect(await send({ ...fields, website: '', address: '203.0.113.9', userAgent: 'Mozilla' })).toEqual({
    ok: true,
    value: null,
  });
  const [row] = await getDb().$queryRaw<Record<string, unknown>[]>`SELECT * FROM contact_message`;
  expect(row).toEqual({
    id: expect.any(String),
    kind: 'TIP',
    status: 'UNREAD',
    name: 'سلمى',
    reply_to: '+963 11 123',
    article: '/a/abc',
    text: 'سطر\n\nسطر',
    created_at: expect.any(Date),
    mailed_at: null,
  });
  expect(await getDb().auditEvent.count()).toBe(0);
  expect(await getDb().throttle.count()).toBe(1);
});

it.each([
  ['no text', { text: '' }, { text: 'missing' }],
  ['blanks and marks alone', { text: ' \n\u200B\u202E\0 ' }, { text: 'missing' }],
  ['no kind', { kind: undefined }, { kind: 'missing' }],
  ['an unknown kind', { kind: 'SPAM' }, { kind: 'missing' }],
  ['a long text', { text: 'ا'.repeat(5_001) }, { text: 'tooLong' }],
  ['a much longer one', { text: 'ا'.repeat(60_000) }, { text: 'tooLong' }],
  ['a long name', { name: 'ا'.repeat(101) }, { name: 'tooLong' }],
  ['a long address', { article: `/${'x'.repeat(500)}` }, { article: 'tooLong' }],
])('refuses %s', async (_what, fields, faults) => {
  expect(findContactFaults({ kind: 'TIP', text: 'نص', ...fields })).toEqual(faults);
  expect(await send(fields)).toMatchObject({ ok: false, reason: 'invalid' });
  expect(await getDb().contactMessage.count()).toBe(0);
});

it('takes hostile text as text', async () => {
  const long = 'ا'.repeat(5_000);
  const marks = `ا${'\u064E'.repeat(3_000)}`;
  for (const text of [
    long,
    marks,
    '<script>alert(1)</script>',
    "'; DROP TABLE contact_message; --",
    '\ud800x',
    '🙂'.repeat(2_500),
  ])
    expect(await send({ text })).toMatchObject({ ok: true });
  const texts = (await inbox()).map(({ text }) => text);
  expect(texts).toContain(long);
  expect(texts).toContain(`ا${'\u064E'.repeat(30)}`);
  expect(texts).toContain('x');
});

it('takes no more than the newsroom can read in an hour, and programs use up their own share', async () => {
  for (let count = 0; count < 120; count += 1) await send({}, { isSpam: true });
  expect(await send({}, { isSpam: true })).toMatchObject({ reason: 'too-often' });
  expect(await send()).toMatchObject({ ok: true });
  expect([await countUnread(), (await listMessages({ box: 'spam' })).items.length]).toEqual([1, 30]);
  await getDb().throttle.updateMany({ data: { count: 120 } });
  expect(await send()).toMatchObject({ reason: 'too-often' });
  await getDb().throttle.updateMany({ data: { resetAt: new Date(0) } });
  expect(await send()).toMatchObject({ ok: true });
});

it('takes nothing while the form is off', async () => {
  await set('contactForm', false);
  expect(await send()).toMatchObject({ ok: false, reason: 'forbidden' });
  expect([await getDb().contactMessage.count(), await getDb().throttle.count()]).toEqual([0, 0]);
});

it('is read, put away and deleted by editors alone, and the trail has no word of it', async () => {
  await send({ name: 'سلمى', text: 'سر' });
  const [{ id = '' } = {}] = await inbox();
  const [author, editor] = [await createActor('AUTHOR'), await createActor('EDITOR')];
  expect(await moveMessage(author, { id, to: 'READ' })).toMatchObject({ reason: 'forbidden' });
  expect(await removeMessage(author, id)).toMatchObject({ reason: 'forbidden' });
  expect(await moveMessage(editor, { id, to: 'GONE' })).toMatchObject({ reason: 'invalid' });
  for (const to of ['READ', 'READ', 'ARCHIVED'] as const)
    expect(await moveMessage(editor, { id, to })).toMatchObject({ ok: true });
  expect([await countUnread(), (await inbox()).length, (await listMessages({ box: 'archived' })).items.length]).toEqual(
    [0, 0, 1],
  );
  expect(await removeMessage(editor, id)).toMatchObject({ ok: true });
  expect(await removeMessage(editor, id)).toMatchObject({ reason: 'not-found' });
  expect(await moveMessage(editor, { id, to: 'READ' })).toMatchObject({ reason: 'not-found' });
  const trail = await getDb().auditEvent.findMany({ orderBy: { id: 'asc' } });
  expect(trail.map(({ action }) => action)).toEqual(['contact.move', 'contact.move', 'contact.remove']);
  expect(JSON.stringify(trail)).not.toMatch(/سلمى|سر/);
});

it('shows page after page without a gap', async () => {
  for (let at = 0; at < 35; at += 1) await send({ text: `رسالة ${at}` });
  const first = await listMessages({ box: 'inbox' });
  const second = await listMessages({ box: 'inbox', after: first.next ?? '' });
  expect([first.items.length, second.items.length, second.next]).toEqual([30, 5, null]);
  expect([...first.items, ...second.items].map(({ text }) => text)).toEqual(
    Array.from({ length: 35 }, (_, at) => `رسالة ${34 - at}`),
  );
});

it('forgets what is older than the settings say, and spam in any case', async () => {
  const age = (days: number) => new Date(Date.now() - days * 86_400_000);
  const rows = [
    { text: 'قديمة', createdAt: age(11) },
    { text: 'حديثة', createdAt: age(9) },
    { text: 'مزعجة', createdAt: age(31), status: 'SPAM' as const },
  ];
  await getDb().contactMessage.createMany({ data: rows.map((row) => ({ kind: 'TIP' as const, ...row })) });
  await set('contactKeepDays', 0);
  expect(await clearOldMessages()).toBe(1);
  await set('contactKeepDays', 10);
  expect(await clearOldMessages()).toBe(1);
  expect((await inbox()).map(({ text }) => text)).toEqual(['حديثة']);
});

it('notes what the newsroom was told of by mail', async () => {
  await send({ text: 'أولى' });
  await send({ text: 'ثانية' });
  await send({ text: 'مزعجة' }, { isSpam: true });
  const [first] = await listUnmailed();
  await markMailed(first?.id ?? '');
  expect((await listUnmailed()).map(({ text }) => text)).toEqual(['ثانية']);
  await getDb().contactMessage.updateMany({ data: { createdAt: new Date(Date.now() - 4 * 86_400_000) } });
  expect(await listUnmailed()).toEqual([]);
});
