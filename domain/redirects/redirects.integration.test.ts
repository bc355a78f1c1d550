import { expect, it } from 'vitest';
import { getDb } from '@/db/client';
import { useDatabase } from '@/test/database/use-database';
import { importRedirects, removeRedirect, saveRedirect } from './commands';
import { exportRedirects, findRedirect, listRedirects } from './queries';

useDatabase();

const editor = { id: null, label: 'test', role: 'EDITOR' } as const;
const save = (from: string, to: string, rest = {}) => saveRedirect(editor, { from, to, ...rest });
const leads = async (path: string) => (await findRedirect(path))?.to ?? null;

it('leads an old address on, however it was written', async () => {
  expect(await save('https://old.example.org/مقال قديم/?p=1#x', '/s/ثقافة?page=2')).toMatchObject({ ok: true });
  expect(await findRedirect('/مقال قديم')).toMatchObject({
    to: `/s/${encodeURIComponent('ثقافة')}?page=2`,
    kind: 'PERMANENT',
  });
  expect(await save('/far', 'https://example.org/x')).toMatchObject({ ok: true });
  expect(await leads('/far')).toBe('https://example.org/x');
  expect(await save('/gone', '', { kind: 'GONE' })).toMatchObject({ ok: true });
  expect(await findRedirect('/gone')).toMatchObject({ kind: 'GONE', to: '' });
});

it('leads everything below an address on, the most particular rule first', async () => {
  await save('/archive', '/old', { isPrefix: true });
  await save('/archive/2020', '/s/أخبار', { isPrefix: true, kind: 'TEMPORARY' });
  await save('/archive/2020/one', '/latest');
  expect(await leads('/archive')).toBe('/old');
  expect(await leads('/archive/2019/سنة')).toBe(`/old/2019/${encodeURIComponent('سنة')}`);
  expect(await findRedirect('/archive/2020/two')).toMatchObject({ kind: 'TEMPORARY' });
  expect(await leads('/archive/2020/one')).toBe('/latest');
  expect(await leads('/archive/2020/one/more')).toMatch(/\/one\/more$/);
  expect(await leads('/archives')).toBeNull();
});

it('flattens chains from both ends, and refuses what comes back to itself', async () => {
  await save('/a', '/b');
  await save('/b', '/c');
  expect(await leads('/a')).toBe('/c');
  await save('/z', '/a');
  expect(await leads('/z')).toBe('/c');
  expect(await save('/c', '/z')).toMatchObject({ ok: false, reason: 'redirect-loop' });
  expect(await save('/c', '/c')).toMatchObject({ reason: 'redirect-loop' });
  expect(await save('/deep', '/deep/er', { isPrefix: true })).toMatchObject({ reason: 'redirect-loop' });
  await save('/تحويل', '/x');
  await save('/y', '/تحويل');
  await save('/x', '/w');
  expect([await leads('/y'), await leads('/تحويل')]).toEqual(['/w', '/w']);
});

it('keeps the rest of an address behind its own rule, and what a file says of a follower', async () => {
  await save('/below', '/b', { isPrefix: true });
  await save('/follower', '/b');
  const text = 'from,to,kind\n/b,/d,\n/follower,/c,temporary\n';
  expect(await importRedirects(editor, text)).toMatchObject({ ok: true });
  expect(await leads('/below/x')).toBe('/b/x');
  expect(await findRedirect('/follower')).toEqual({ to: '/c', kind: 'TEMPORARY', from: '/follower' });
  await save('/late', '/b', { isPrefix: true });
  expect(await leads('/late/x')).toBe('/b/x');
  await save('/there', '/here', { isPrefix: true });
  expect(await save('/here', '/there', { isPrefix: true })).toMatchObject({ ok: false, reason: 'redirect-loop' });
});

it('keeps one rule for an address, which can be changed and taken away', async () => {
  const first = await save('/one', '/a');
  if (!first.ok) throw new Error(first.reason);
  expect(await save('/one/', '/b')).toMatchObject({ ok: false, reason: 'redirect-taken' });
  expect(await save('/two', '/b', { id: first.value.id })).toMatchObject({ ok: true });
  expect([await leads('/one'), await leads('/two')]).toEqual([null, '/b']);
  expect(await removeRedirect(editor, first.value.id)).toMatchObject({ ok: true });
  expect(await removeRedirect(editor, first.value.id)).toMatchObject({ reason: 'not-found' });
  expect(await saveRedirect({ ...editor, role: 'AUTHOR' }, { from: '/x', to: '/y' })).toMatchObject({
    reason: 'forbidden',
  });
  expect(await getDb().redirect.count()).toBe(0);
});

it.each([
  ['/', '/a'],
  ['/admin/people', '/a'],
  ['/API'.toLowerCase(), '/a'],
  ['//evil.example', '/a'],
  ['javascript:alert(1)', '/a'],
  ['/%E0%A4', '/a'],
  ['/%00', '/a'],
  ['relative', '/a'],
  [`/${'x'.repeat(1_100)}`, '/a'],
  ['/ok', '//evil.example'],
  ['/ok', '/\\evil.example'],
  ['/ok', 'http://example.org'],
  ['/ok', 'javascript:alert(1)'],
  ['/ok', 'data:text/html,x'],
  ['/ok', '/a b'],
  ['/ok', ''],
])('refuses %s → %s', async (from, to) => {
  expect(await save(from, to)).toMatchObject({ ok: false, reason: 'invalid' });
  expect(await getDb().redirect.count()).toBe(0);
});

it('reads a file whole, and gives it back', async () => {
  await save('/known', '/before');
  await save('/follower', '/third');
  const text =
    '\ufefffrom;to;kind;prefix\r\n/known;/after;301;\r\n/first;/known;;\r\n"/third";"/s/أخبار";302;\r\n/all;/new;permanent;yes\r\n/lost;;410;\r\n';
  expect(await importRedirects(editor, text)).toEqual({ ok: true, value: { count: 5 } });
  expect([await leads('/known'), await leads('/first'), await leads('/all/x')]).toEqual(['/after', '/after', '/new/x']);
  let file = '';
  for await (const part of exportRedirects()) file += part;
  await getDb().redirect.deleteMany();
  expect(await importRedirects(editor, file)).toEqual({ ok: true, value: { count: 6 } });
  expect(await findRedirect('/lost')).toMatchObject({ kind: 'GONE' });
  expect((await listRedirects({ q: 'أخبار' })).items.map(({ fromPath }) => fromPath)).toEqual(['/third']);
});

it.each([
  ['a wrong line', 'from,to\n/a,/b\n/admin,/c\n', '3 (/admin)'],
  ['an address twice', 'from,to\n/a,/b\n/a/,/c\n', '3 (/a = 2)'],
  ['a loop', 'from,to\n/a,/b\n/b,/a\n', '2 (/a → /b → …)'],
  ['an unknown kind', 'from,to,kind\n/a,/b,999\n', '2 (/a)'],
  ['no columns', '/a,/b\n/c,/d\n', '1: from,to'],
  ['no line', 'from,to\n', 'no line'],
  ['an open quote', 'from,to\n"/a,/b\n', 'Quote'],
  ['too many lines', `from,to\n${Array.from({ length: 10_001 }, (_, at) => `/${at},/b`).join('\n')}`, '10000'],
  ['too many bytes', 'x'.repeat(900_001), '900 KB'],
])('loads nothing of a file with %s, and says where', async (_name, text, detail) => {
  await save('/known', '/before');
  const refused = await importRedirects(editor, text);
  expect(refused).toMatchObject({ ok: false, reason: 'bad-csv' });
  expect(refused).toHaveProperty('detail', expect.stringContaining(detail));
  expect(await getDb().redirect.count()).toBe(1);
});

it('loads ten thousand, and finds among them by the index', async () => {
  const text = `from,to\n${Array.from({ length: 10_000 }, (_, at) => `/2019/05/old-${at},/s/news?n=${at}`).join('\n')}`;
  expect(await importRedirects(editor, text)).toEqual({ ok: true, value: { count: 10_000 } });
  expect(await leads('/2019/05/old-9999')).toBe('/s/news?n=9999');
  await getDb().$executeRaw`ANALYZE redirect`;
  const plan = await getDb().$queryRaw<{ 'QUERY PLAN': string }[]>`
    EXPLAIN SELECT * FROM redirect WHERE from_path IN ('/2019/05/old-77', '/2019', '/2019/05')`;
  expect(plan.map((row) => row['QUERY PLAN']).join('\n')).toContain('redirect_from_path_key');
});
