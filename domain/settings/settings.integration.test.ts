import { beforeEach, expect, it } from 'vitest';
import { getDb } from '@/db/client';
import { useDatabase } from '@/test/database/use-database';
import { updateSettings } from './commands';
import { clearMemoryCache } from '@/lib/memory-cache';
import { readSettings } from './queries';

useDatabase();
beforeEach(clearMemoryCache);

const administrator = { id: null, label: 'test', role: 'ADMINISTRATOR' };

it('is a working site with an empty table', async () => {
  expect(await readSettings()).toMatchObject({ name: 'ورّاق', region: 'SY', digits: 'latn' });
});

it('changes the named settings only', async () => {
  expect(await updateSettings(administrator, { name: 'الضفاف', contactEmail: 'desk@example.org' })).toEqual({
    ok: true,
    value: null,
  });
  expect(await readSettings()).toMatchObject({
    name: 'الضفاف',
    timeZone: 'Asia/Damascus',
    contactEmail: 'desk@example.org',
  });
  expect(await getDb().setting.count()).toBe(2);
});

it('rejects invalid values, unknown keys and people without the permission', async () => {
  expect(await updateSettings(administrator, { timeZone: 'Mars/Base' })).toMatchObject({
    ok: false,
    reason: 'invalid',
  });
  expect(await updateSettings(administrator, { colour: 'red' })).toMatchObject({ ok: false, reason: 'invalid' });
  expect(await updateSettings(administrator, { contactEmail: 'javascript:alert(1)' })).toMatchObject({
    ok: false,
    reason: 'invalid',
  });
  expect(await updateSettings({ ...administrator, role: 'EDITOR' }, { name: 'x' })).toMatchObject({
    ok: false,
    reason: 'forbidden',
  });
  expect(await getDb().setting.count()).toBe(0);
});

it('leads to a page of the site or an https address for support, and nowhere else', async () => {
  for (const supportUrl of ['', '/a/k3/ادعمنا?x=1', 'https://give.example/paper'])
    expect([supportUrl, await updateSettings(administrator, { supportUrl })]).toMatchObject([supportUrl, { ok: true }]);
  for (const supportUrl of [
    'javascript:alert(1)',
    '//evil.example',
    '/\\evil.example',
    '/x\\y',
    '/a b',
    'http://give.example',
    `/${'x'.repeat(500)}`,
  ])
    expect([supportUrl, await updateSettings(administrator, { supportUrl })]).toMatchObject([
      supportUrl,
      { reason: 'invalid' },
    ]);
  expect(await updateSettings(administrator, { supportLabel: ' ' })).toMatchObject({ reason: 'invalid' });
});

it('gives way to the default where a stored value no longer fits', async () => {
  await getDb().setting.createMany({
    data: [
      { key: 'digits', value: 'roman' },
      { key: 'name', value: 'الضفاف' },
      { key: 'gone', value: 1 },
    ],
  });
  expect(await readSettings()).toMatchObject({ digits: 'latn', name: 'الضفاف' });
});
