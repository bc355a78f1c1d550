import { expect, it } from 'vitest';
import { getDb } from '@/db/client';
import { useDatabase } from '@/test/database/use-database';
import { hideMissing, removeRedirect, saveRedirect } from './commands';
import { forgetAddressHits, listMissing, recordAddressHits } from './hits';
import { isReadersAddress } from './probes';
import { listRedirects } from './queries';

useDatabase();

const editor = { id: null, label: 'test', role: 'EDITOR' } as const;
const missing = (path: string, hits = 1) => ({ kind: 'MISSING' as const, path, hits });
const listed = async (hidden = false) => (await listMissing({ hidden })).map(({ path, hits }) => [path, hits]);

it('adds up uses of redirects under their own address, whatever becomes of the rule', async () => {
  await saveRedirect(editor, { from: '/old', to: '/latest' });
  await recordAddressHits([{ kind: 'REDIRECT', path: '/old', hits: 2 }]);
  await recordAddressHits([{ kind: 'REDIRECT', path: '/old', hits: 3 }]);
  const [before] = (await listRedirects({})).items;
  expect(before).toMatchObject({ hits: 5, lastAt: expect.any(Date) });
  await saveRedirect(editor, { id: before?.id, from: '/old', to: '/s/x', kind: 'TEMPORARY' });
  const [after] = (await listRedirects({})).items;
  expect(after).toMatchObject({ kind: 'TEMPORARY', hits: 5 });
  await removeRedirect(editor, after?.id ?? '');
  await forgetAddressHits();
  expect(await getDb().addressHits.count()).toBe(0);
});

it('lists what is missing by how often, until it leads somewhere', async () => {
  await recordAddressHits([missing('/قديم/مقال', 3), missing('/blog/a', 9), missing('/blog/b', 1)]);
  await recordAddressHits([missing('/قديم/مقال', 10)]);
  expect(await listed()).toEqual([
    ['/قديم/مقال', 13],
    ['/blog/a', 9],
    ['/blog/b', 1],
  ]);
  await saveRedirect(editor, { from: '/blog', to: '/latest', isPrefix: true });
  expect(await listed()).toEqual([['/قديم/مقال', 13]]);
  await forgetAddressHits();
  expect(await getDb().addressHits.count()).toBe(1);
  await getDb().$executeRaw`UPDATE address_hits SET last_at = now() - interval '91 days'`;
  await forgetAddressHits();
  expect(await getDb().addressHits.count()).toBe(0);
});

it('puts an address out of sight and back, by editors alone', async () => {
  await recordAddressHits([missing('/x')]);
  expect(await hideMissing({ ...editor, role: 'AUTHOR' }, { path: '/x', isHidden: true })).toMatchObject({ ok: false });
  expect(await hideMissing(editor, { path: '/none', isHidden: true })).toMatchObject({ reason: 'not-found' });
  expect(await hideMissing(editor, { path: '/x', isHidden: true })).toMatchObject({ ok: true });
  await recordAddressHits([missing('/x')]);
  expect([await listed(), await listed(true)]).toEqual([[], [['/x', 2]]]);
  await hideMissing(editor, { path: '/x', isHidden: false });
  expect(await listed()).toEqual([['/x', 2]]);
  expect(await getDb().auditEvent.findMany({ select: { action: true }, orderBy: { id: 'asc' } })).toEqual([
    { action: 'redirect.ignore' },
    { action: 'redirect.notice' },
  ]);
});

it('grows by little at a time and to a bound, keeping what is met most and what was put out of sight', async () => {
  await recordAddressHits([missing('/wanted', 50), missing('/ignored')]);
  await hideMissing(editor, { path: '/ignored', isHidden: true });
  await recordAddressHits(Array.from({ length: 2_000 }, (_, n) => missing(`/scan-${n}`)));
  expect(await getDb().addressHits.count()).toBe(202);
  await getDb().$executeRaw`
    INSERT INTO address_hits SELECT 'MISSING', '/junk-' || n, 1, now() FROM generate_series(1, 5000) n`;
  await recordAddressHits([missing('/new', 2)]);
  expect(await getDb().addressHits.count()).toBe(2_000);
  expect((await listed()).slice(0, 2)).toEqual([
    ['/wanted', 50],
    ['/new', 2],
  ]);
  expect(await listed(true)).toEqual([['/ignored', 1]]);
  await recordAddressHits([missing('/wanted', 2_147_483_647)]);
  expect((await listed())[0]).toEqual(['/wanted', 2_147_483_647]);
});

it.each([
  ['/قديم/مقال', true],
  ['/2019/05/12/news.php', true],
  ['/index.html', true],
  ['/wp-content/uploads/2019/05/picture.jpg', true],
  ['/wp-login.php', false],
  ['/blog/wp-admin/setup.php', false],
  ['/.env', false],
  ['/a/.git/config', false],
  ['/xmlrpc.php', false],
  ['/dump.sql', false],
  ['/apple-touch-icon-120x120.png', false],
  ['/\u202egnp.x', false],
  [`/${'x'.repeat(400)}`, false],
])('knows whether %s may be a link of readers', (path, expected) => {
  expect(isReadersAddress(path)).toBe(expected);
});
