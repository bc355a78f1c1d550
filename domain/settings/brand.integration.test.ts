import { beforeEach, expect, it } from 'vitest';
import { getDb } from '@/db/client';
import { clearMemoryCache } from '@/lib/memory-cache';
import { useDatabase } from '@/test/database/use-database';
import { createImage } from '@/test/factories/media';
import { readBrand } from './brand';
import { updateSettings } from './commands';
import { tryLook } from './look';

useDatabase();
beforeEach(clearMemoryCache);

const administrator = { id: null, label: 'test', role: 'ADMINISTRATOR' };

it('shows the pictures that were chosen, until they are taken away', async () => {
  const { id } = await createImage();
  expect(await updateSettings(administrator, { logoId: id, iconId: id, shareId: id })).toMatchObject({ ok: true });
  expect(await readBrand()).toMatchObject({ logo: { id }, logoDark: null, icon: { id }, share: { id } });
  expect(await updateSettings(administrator, { logoId: '' })).toMatchObject({ ok: true });
  expect(await readBrand()).toMatchObject({ logo: null, icon: { id } });
  await getDb().media.deleteMany();
  clearMemoryCache();
  expect(await readBrand()).toEqual({ logo: null, logoDark: null, icon: null, share: null });
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

it.each(['Comic Sans', 'constructor', '../markazi', '"}', ''])('takes no typefaces like %s', async (typeface) => {
  expect(await updateSettings(administrator, { typeface })).toMatchObject({ ok: false, reason: 'invalid' });
});

it('tries a look without saving it', async () => {
  const { id } = await createImage();
  const look = await tryLook({
    accent: '#0B5563',
    typeface: 'cairo',
    logoId: id,
    logoDarkId: '',
    name: 'x',
    _rsc: '1',
  });
  expect(look).toMatchObject({
    settings: { accent: '#0b5563', typeface: 'cairo', name: 'ورّاق', masthead: 'centre' },
    brand: { logo: { id }, logoDark: null },
  });
  expect(await getDb().setting.count()).toBe(0);
  expect(await readBrand()).toMatchObject({ logo: null });
});

it.each([
  { accent: 'red;}' },
  { typeface: ['cairo', 'plex'] },
  { logoId: "' OR 1=1" },
  { masthead: '</style><script>' },
  { accent: undefined, masthead: 'top' },
])('tries nothing like %j', async (input) => expect(await tryLook(input)).toBeNull());

it('passes over a picture that is not in the library', async () => {
  const look = await tryLook({ shareId: '00000000-0000-7000-8000-000000000000' });
  expect(look?.brand.share).toBeNull();
});
