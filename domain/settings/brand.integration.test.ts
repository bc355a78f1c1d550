import { beforeEach, expect, it } from 'vitest';
import { getDb } from '@/db/client';
import { clearMemoryCache } from '@/lib/memory-cache';
import { useDatabase } from '@/test/database/use-database';
import { createImage } from '@/test/factories/media';
import { readBrand } from './brand';
import { updateSettings } from './commands';

useDatabase();
beforeEach(clearMemoryCache);

const administrator = { id: null, label: 'test', role: 'ADMINISTRATOR' };

it('shows the pictures that were chosen, until they are taken away', async () => {
  const { id } = await createImage();
  expect(await updateSettings(administrator, { logoId: id, iconId: id })).toMatchObject({ ok: true });
  expect(await readBrand()).toMatchObject({ logo: { id }, logoDark: null, icon: { id } });
  expect(await updateSettings(administrator, { logoId: '' })).toMatchObject({ ok: true });
  expect(await readBrand()).toMatchObject({ logo: null, icon: { id } });
  await getDb().media.deleteMany();
  clearMemoryCache();
  expect(await readBrand()).toEqual({ logo: null, logoDark: null, icon: null });
});

it('knows the pictures of the library alone', async () => {
  const unknown = '00000000-0000-7000-8000-000000000000';
  expect(await updateSettings(administrator, { logoId: unknown, name: 'x' })).toMatchObject({
    ok: false,
    reason: 'unknown-reference',
  });
  for (const logoId of ['../../secret', 'https://example.org/logo.png'])
    expect(await updateSettings(administrator, { logoId })).toMatchObject({ ok: false, reason: 'invalid' });
  expect(await getDb().setting.count()).toBe(0);
});

it.each(['red', '#fff', '#12345g', '#123456;}', 'url(x)', '#1234567', '', '9b1b30', 'rgb(1,2,3)', '#١٢٣٤٥٦'])(
  'takes no colour like %s',
  async (accent) => {
    expect(await updateSettings(administrator, { accent })).toMatchObject({ ok: false, reason: 'invalid' });
    expect(await getDb().setting.count()).toBe(0);
  },
);
