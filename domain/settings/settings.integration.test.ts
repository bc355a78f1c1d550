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
