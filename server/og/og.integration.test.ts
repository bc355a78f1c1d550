import sharp from 'sharp';
import { beforeEach, describe, expect, it } from 'vitest';
import { GET } from '@/app/og/[file]/route';
import { getDb } from '@/db/client';
import { findMediaUses } from '@/domain/articles/media-uses';
import { storeImage } from '@/domain/media/commands';
import { updateSettings } from '@/domain/settings/commands';
import { clearMemoryCache } from '@/lib/memory-cache';
import { typefaceNames } from '@/lib/typefaces';
import { sharePicturePath, siteCardPath } from '@/lib/urls';
import { collectDependencies } from '@/server/page-cache/tags/render-dependencies';
import { useDatabase } from '@/test/database/use-database';
import {
  createDraft,
  createEmbargoed,
  createPublished,
  createScheduled,
  createWithdrawn,
} from '@/test/factories/article';
import { createSection } from '@/test/factories/section';

const get = (file: string): Promise<Response> =>
  GET(new Request('http://localhost/'), { params: Promise.resolve({ file }) });

const administrator = { id: null, label: 'test', role: 'ADMINISTRATOR' } as const;

describe('share cards', () => {
  useDatabase();
  beforeEach(clearMemoryCache);

  it('shows a published article, and depends on it and on the names it shows', async () => {
    const section = await createSection();
    const article = await createPublished({ sectionId: section.id });
    const { result, dependencies: declared } = await collectDependencies(() => get(`${article.publicId}.png`));
    expect(result.status).toBe(200);
    expect(result.headers.get('Content-Type')).toBe('image/png');
    expect(await sharp(await result.arrayBuffer()).metadata()).toMatchObject({
      width: 1200,
      height: 630,
      format: 'png',
    });
    expect([...declared.tags]).toEqual(
      expect.arrayContaining([`article:${article.id}`, 'settings', `name:${section.id}`]),
    );
  });

  it('shows nothing that is not public', async () => {
    const hidden = await Promise.all([createDraft(), createScheduled(), createEmbargoed(), createWithdrawn()]);
    for (const { publicId } of hidden) expect((await get(`${publicId}.png`)).status).toBe(404);
  });

  it('knows no other files', async () => {
    const { publicId } = await createPublished();
    for (const file of ['zzzz.png', `${publicId}.jpg`, publicId, '..png', '%00.png', ''])
      expect((await get(file)).status).toBe(404);
  });

  it('has a card for pages without one', async () => {
    const { result, dependencies: declared } = await collectDependencies(() =>
      get(siteCardPath().slice('/og/'.length)),
    );
    expect(result.status).toBe(200);
    expect([...declared.tags]).toEqual(['settings']);
  });

  it('are drawn with the typefaces of the site', async () => {
    const { publicId } = await createPublished();
    const cards = new Set<string>();
    for (const typeface of typefaceNames) {
      expect(await updateSettings(administrator, { typeface })).toMatchObject({ ok: true });
      cards.add(Buffer.from(await (await get(`${publicId}.png`)).arrayBuffer()).toString('base64'));
    }
    expect(cards.size).toBe(typefaceNames.length);
  });

  it('give way to the picture of the site, cut around its focal point', async () => {
    const [red, river] = ['#c80000', '#0b5563'].map((background) => ({
      create: { width: 600, height: 600, channels: 3 as const, background },
    }));
    // Red at the start, the colour of the river at the end: the focal point is in the river.
    const bytes = await sharp({ create: { width: 2400, height: 600, channels: 3, background: '#c80000' } })
      .composite([
        { input: red ?? Buffer.alloc(0), left: 0, top: 0 },
        { input: river ?? Buffer.alloc(0), left: 1800, top: 0 },
      ])
      .png()
      .toBuffer();
    const stored = await storeImage(administrator, bytes);
    if (!stored.ok) throw new Error(stored.reason);
    const { id } = stored.value;
    await getDb().media.update({ where: { id }, data: { focalX: 1, focalY: 0.5 } });
    expect(await updateSettings(administrator, { shareId: id })).toMatchObject({ ok: true });

    const file = sharePicturePath(id).slice('/og/'.length);
    const { result, dependencies } = await collectDependencies(() => get(file));
    expect([...dependencies.tags]).toEqual(['settings']);
    expect(result.headers.get('Content-Type')).toBe('image/jpeg');
    const { data, info } = await sharp(await result.arrayBuffer())
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect(info).toMatchObject({ width: 1200, height: 630 });
    const end = [...data.subarray((info.width - 5) * 3, (info.width - 5) * 3 + 3)];
    for (const [at, part] of [11, 85, 99].entries()) expect(Math.abs((end[at] ?? 0) - part)).toBeLessThan(8);
    expect((await get(sharePicturePath('00000000-0000-7000-8000-000000000000').slice(4))).status).toBe(404);
    // It is in use: the library keeps it.
    expect(await findMediaUses(id)).toEqual([{ place: 'look', isPublic: true }]);
    expect((await get('site-card.png')).status).toBe(200);
  });
});
