import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { getDb } from '@/db/client';
import { saveAdvertisement } from '@/domain/advertisements/commands';
import { findMediaUses } from '@/domain/articles/media-uses';
import { storeImage } from '@/domain/media/commands';
import { cropImage } from '@/domain/media/crop-image';
import { diskStorage } from '@/domain/media/disk-storage';
import { listLibrary } from '@/domain/media/library';
import type { MediaStorage } from '@/domain/media/storage';
import { storeClip } from '@/domain/media/store-clip';
import { updateSettings } from '@/domain/settings/commands';
import { useDatabase } from '@/test/database/use-database';
import { createDraft, createPublished, documentOf } from '@/test/factories/article';
import { describeMedia, removeMedia, replaceImage } from './media-commands';

useDatabase();

const editor = { id: null, label: 'editor', role: 'EDITOR' as const };
const writer = { id: 'writer', label: 'writer', role: 'CONTRIBUTOR' as const };
let folder: string;
let storage: MediaStorage;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'warraq-media-'));
  storage = diskStorage(join(folder, 'store'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const picture = (background: string, width = 400, height = 200) =>
  sharp({ create: { width, height, channels: 3, background } })
    .jpeg()
    .toBuffer();

async function bring(
  background: string,
  actor: Parameters<typeof storeImage>[0] = editor,
  words = {},
): Promise<string> {
  const stored = await storeImage(actor, await picture(background), words, storage);
  if (!stored.ok) throw new Error(stored.reason);
  return stored.value.id;
}

const withFigure = (mediaId: string) => ({
  ...documentOf('فقرة'),
  content: [{ type: 'gallery', content: [{ type: 'figure', attrs: { mediaId } }] }],
});
const words = (id: string) => ({ id, alt: 'ضفة النهر', caption: '', credit: 'سامر', focalX: 0.2, focalY: 0.8 });

it('tells where a picture stands, and forgets it when it is taken out', async () => {
  const id = await bring('#111111');
  const lead = await createPublished({ leadMediaId: id });
  const body = await createDraft({ body: withFigure(id) });
  await getDb().workingCopy.create({ data: { articleId: lead.id, content: { title: 'x', leadMediaId: id } } });
  const places = async () => (await findMediaUses(id)).map((use) => use.place).sort();
  expect(await places()).toEqual(['body', 'draft', 'lead']);
  await getDb().article.update({ where: { id: body.id }, data: { body: documentOf('لا صورة') } });
  await getDb().workingCopy.delete({ where: { articleId: lead.id } });
  expect(await places()).toEqual(['lead']);
  await getDb().article.delete({ where: { id: lead.id } });
  expect(await places()).toEqual([]);
});

it('deletes an unused file with its variants, and nothing else', async () => {
  const id = await bring('#222222');
  const article = await createDraft({ body: withFigure(id) });
  expect(await removeMedia(editor, { id }, storage)).toMatchObject({ ok: false, reason: 'in-use' });
  const { originalKey } = await getDb().media.findUniqueOrThrow({ where: { id } });
  await getDb().article.delete({ where: { id: article.id } });
  expect(await removeMedia(editor, { id }, storage)).toMatchObject({ ok: true });
  expect(await storage.read(originalKey)).toBeNull();
  expect(await getDb().media.count()).toBe(0);
});

it('keeps a picture that the look of the site needs, for administrators and editors to change', async () => {
  const id = await bring('#232323', writer);
  await updateSettings({ ...editor, role: 'ADMINISTRATOR' }, { iconId: id });
  expect((await findMediaUses(id)).map((use) => use.place)).toEqual(['look']);
  expect(await removeMedia(editor, { id }, storage)).toMatchObject({ ok: false, reason: 'in-use' });
  expect(await describeMedia(writer, words(id))).toMatchObject({ ok: false, reason: 'forbidden' });
  await updateSettings({ ...editor, role: 'ADMINISTRATOR' }, { iconId: '' });
  expect(await removeMedia(editor, { id }, storage)).toMatchObject({ ok: true });
});

it('keeps a picture that an advertisement shows', async () => {
  const id = await bring('#242424');
  const sold = { name: 'مطبعة', place: 'FOOTER', mediaId: id, alt: 'كتاب', link: 'https://print.example' };
  expect(await saveAdvertisement(editor, sold)).toMatchObject({ ok: true });
  expect(await findMediaUses(id)).toMatchObject([{ place: 'advertisement', name: 'مطبعة' }]);
  expect(await removeMedia(editor, { id }, storage)).toMatchObject({ ok: false, reason: 'in-use' });
});

it('lets the uploader describe a picture until it is public', async () => {
  const own = await bring('#333333', writer);
  const other = await bring('#444444');
  expect(await describeMedia(writer, words(own))).toMatchObject({ ok: true });
  expect(await describeMedia(writer, words(other))).toMatchObject({ ok: false, reason: 'forbidden' });
  await createPublished({ leadMediaId: own });
  expect(await describeMedia(writer, words(own))).toMatchObject({ ok: false, reason: 'forbidden' });
  expect(await describeMedia(editor, words(own))).toMatchObject({ ok: true });
});

it('replaces the file of a picture, and rejects one that the library has already', async () => {
  const id = await bring('#555555');
  const other = await bring('#666666');
  expect(await replaceImage(editor, { id }, await picture('#777777', 900, 900), storage)).toMatchObject({ ok: true });
  expect(await getDb().media.findUnique({ where: { id } })).toMatchObject({ width: 900, height: 900 });
  expect(await replaceImage(editor, { id: other }, await picture('#777777', 900, 900), storage)).toMatchObject({
    reason: 'known-file',
  });
});

it('makes a picture of a part, with the same words', async () => {
  const id = await bring('#888888', editor, { alt: 'السوق', credit: 'ليلى' });
  const cropped = await cropImage(editor, { id, left: 0.25, top: 0, width: 0.5, height: 1 }, storage);
  if (!cropped.ok) throw new Error(cropped.reason);
  expect(await getDb().media.findUnique({ where: { id: cropped.value.id } })).toMatchObject({
    width: 200,
    height: 200,
    alt: 'السوق',
    credit: 'ليلى',
  });
});

it('finds by folded words, by kind and by missing metadata', async () => {
  const id = await bring('#999999', editor, { alt: 'أحمد عند البوابة', credit: 'سامر' });
  const bare = await bring('#aaaaaa');
  const file = join(folder, 'sound.ogg');
  const { writeFile } = await import('node:fs/promises');
  await writeFile(file, Buffer.concat([Buffer.from('OggS'), Buffer.alloc(100)]));
  const clip = await storeClip(editor, file, { fileName: 'نشرة.ogg' }, storage);
  if (!clip.ok) throw new Error(clip.reason);
  const idsOf = async (query: Parameters<typeof listLibrary>[0]) =>
    (await listLibrary(query)).items.map((item) => item.id);
  expect(await idsOf({ q: 'احمد بوابه' })).toEqual([id]);
  expect(await idsOf({ q: '100%' })).toEqual([]);
  expect(await idsOf({ kind: 'AUDIO' })).toEqual([clip.value.id]);
  expect(await idsOf({ incomplete: true })).toEqual([bare]);
  expect(await idsOf({})).toEqual([clip.value.id, bare, id]);
});
