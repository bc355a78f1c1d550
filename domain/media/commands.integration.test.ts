import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { getDb } from '@/db/client';
import { useDatabase } from '@/test/database/use-database';
import { storeImage } from './commands';
import { diskStorage } from './disk-storage';
import { findMedia } from './queries';
import type { MediaStorage } from './storage';

useDatabase();

const actor = { id: null, label: 'test', role: 'EDITOR' as const };
let folder: string;
let storage: MediaStorage;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'warraq-media-'));
  storage = diskStorage(folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** 700 × 500 as stored, to be turned a quarter: 500 × 700 as seen. */
const turned = () =>
  sharp({ create: { width: 700, height: 500, channels: 3, background: '#c02030' } })
    .withExif({ IFD0: { Artist: 'someone private' }, IFD3: { GPSLatitude: '33/1 30/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();

it('keeps a picture upright, in three formats, never enlarged, without its metadata', async () => {
  const stored = await storeImage(actor, await turned(), { alt: 'ضفة النهر', credit: 'تصوير' }, storage);
  if (!stored.ok) throw new Error(stored.detail);
  const image = (await findMedia([stored.value.id])).images[stored.value.id];
  expect(image).toMatchObject({ width: 500, height: 700, alt: 'ضفة النهر', credit: 'تصوير', focalX: 0.5 });
  expect(image?.colour).toMatch(/^#[0-9a-f]{6}$/);
  expect([...new Set(image?.sources.map(({ width }) => width))]).toEqual([320, 480]);
  expect(new Set(image?.sources.map(({ format }) => format))).toEqual(new Set(['avif', 'webp', 'jpeg']));
  const rows = await getDb().mediaVariant.findMany();
  expect(rows).toHaveLength(6);
  for (const { key, width, height, bytes } of rows) {
    const file = await storage.read(key);
    if (!file) throw new Error(`no file ${key}`);
    expect(file.byteLength).toBe(bytes);
    const metadata = await sharp(file).metadata();
    expect(metadata).toMatchObject({ width, height });
    expect(metadata.exif).toBeUndefined();
  }
});

it('keeps the same picture once', async () => {
  const bytes = await turned();
  const [first, second] = await Promise.all([
    storeImage(actor, bytes, {}, storage),
    storeImage(actor, bytes, {}, storage),
  ]);
  if (!first?.ok || !second?.ok) throw new Error('both are accepted');
  expect(first.value.id).toBe(second.value.id);
  expect([first.value.isDuplicate, second.value.isDuplicate].sort()).toEqual([false, true]);
  expect(await getDb().auditEvent.count({ where: { action: 'media.add' } })).toBe(1);
});

it.each([
  ['text', Buffer.from('not a picture')],
  ['a broken drawing', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><script>')],
  ['nothing', Buffer.alloc(0)],
])('refuses %s', async (_kind, bytes) => {
  expect(await storeImage(actor, bytes, {}, storage)).toMatchObject({ ok: false, reason: 'not-a-picture' });
  expect(await getDb().media.count()).toBe(0);
});

it('keeps every file inside its folder', async () => {
  await expect(storage.put('../outside.txt', Buffer.from('x'))).rejects.toThrow('not a storage key');
  await expect(storage.put('a/../../b', Buffer.from('x'))).rejects.toThrow('not a storage key');
  expect(await storage.read('/etc/passwd')).toBeNull();
  expect(await storage.read('..')).toBeNull();
  await storage.put('aa/file.txt', Buffer.from('x'));
  await storage.remove('aa/file.txt');
  expect(await storage.read('aa/file.txt')).toBeNull();
  expect(await readdir(join(folder, 'aa'))).toEqual([]);
});

it('keeps a drawing as a picture, and nothing of its file', async () => {
  const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><script>alert(1)</script></svg>';
  expect(await storeImage(actor, Buffer.from(drawing), {}, storage)).toMatchObject({ ok: true });
  const { mime, originalKey } = await getDb().media.findFirstOrThrow();
  expect(mime).toBe('image/png');
  expect(Buffer.from((await storage.read(originalKey)) ?? '').toString('latin1')).not.toMatch(/script|<svg/);
});
