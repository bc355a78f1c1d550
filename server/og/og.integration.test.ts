import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { GET } from '@/app/og/[file]/route';
import { siteCardPath } from '@/lib/urls';
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

describe('share cards', () => {
  useDatabase();

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
});
