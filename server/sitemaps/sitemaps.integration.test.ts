import { describe, expect, it } from 'vitest';
import { GET as getIndex } from '@/app/sitemap.xml/route';
import { GET as getFile } from '@/app/sitemaps/[file]/route';
import { GET as getNews } from '@/app/sitemaps/news.xml/route';
import { GET as getPages } from '@/app/sitemaps/pages.xml/route';
import { getEnv } from '@/lib/env';
import { absoluteUrl, articlePath, authorPath, sectionPath, topicPath } from '@/lib/urls';
import { useDatabase } from '@/test/database/use-database';
import {
  createDraft,
  createEmbargoed,
  createPublished,
  createScheduled,
  createWithdrawn,
} from '@/test/factories/article';
import { createAuthor } from '@/test/factories/author';
import { createImage } from '@/test/factories/media';
import { createSection } from '@/test/factories/section';
import { createTopic } from '@/test/factories/topic';
import { elementsOf, type ParsedElement, textsOf } from '@/test/xml/elements';

const hours = (count: number): Date => new Date(Date.now() - count * 3_600_000);
const read = async (response: Response | Promise<Response>): Promise<ParsedElement[]> =>
  elementsOf(await (await response).text());
const file = (name: string): Promise<Response> =>
  getFile(new Request('http://localhost/'), { params: Promise.resolve({ file: name }) });
const absolute = (path: string): string => absoluteUrl(getEnv().SITE_URL, path);

/** The article parts that the index lists. */
async function partNames(): Promise<string[]> {
  return textsOf(await read(getIndex()), 'loc').flatMap(
    (url) => /\/sitemaps\/(articles-\d+\.xml)$/.exec(url)?.[1] ?? [],
  );
}

async function articleUrls(): Promise<string[]> {
  const parts = await Promise.all((await partNames()).map((name) => read(file(name))));
  return parts.flatMap((elements) => textsOf(elements, 'loc'));
}

describe('sitemaps', () => {
  useDatabase();

  it('list each article once, with its date of change and picture', async () => {
    const { id: leadMediaId } = await createImage();
    const changed = new Date('2026-02-03T04:05:06Z');
    const article = await createPublished({
      leadMediaId,
      publishedAt: new Date('2026-02-01T00:00:00Z'),
      contentUpdatedAt: changed,
    });
    const other = await createPublished();
    expect((await articleUrls()).sort()).toEqual([article, other].map((one) => absolute(articlePath(one))).sort());
    const elements = await read(file((await partNames()).at(-1) ?? ''));
    expect(textsOf(elements, 'lastmod')).toContain(changed.toISOString());
    expect(textsOf(elements, 'image:loc')).toEqual([expect.stringMatching(/^https?:.+\/media\/.+\/1280\.jpeg$/)]);
  });

  it('keep an article in its part when others come and go', async () => {
    const first = await createPublished();
    const before = await partNames();
    await createPublished();
    await createWithdrawn();
    expect(await partNames()).toEqual(before);
    expect(await articleUrls()).toContain(absolute(articlePath(first)));
  });

  it('answer 404 for a part that is not there', async () => {
    await createPublished();
    for (const name of ['articles-0.xml', 'articles-999999.xml', 'articles-1x.xml', 'articles-01.xml', 'other.xml']) {
      expect((await file(name)).status, name).toBe(404);
    }
  });

  it('list the sections, topics and authors that have something to show', async () => {
    const [section, topic, author] = await Promise.all([createSection(), createTopic(), createAuthor()]);
    const empty = await Promise.all([createSection(), createTopic(), createAuthor()]);
    await createPublished({ sectionId: section.id, topicIds: [topic.id], authorIds: [author.id] });
    await createEmbargoed({ sectionId: empty[0].id, topicIds: [empty[1].id], authorIds: [empty[2].id] });
    const urls = textsOf(await read(getPages()), 'loc');
    expect(urls).toEqual(
      [
        '/',
        '/latest',
        '/corrections',
        '/contact',
        sectionPath(section.slug),
        topicPath(topic.slug),
        authorPath(author.slug),
      ].map(absolute),
    );
  });

  it('give news of the last two days alone, by its original date with an offset', async () => {
    const fresh = await createPublished({ title: 'خبر <جديد> & مهم', publishedAt: hours(47) });
    await createPublished({ publishedAt: hours(49) });
    const elements = await read(getNews());
    expect(textsOf(elements, 'loc')).toEqual([absolute(articlePath(fresh))]);
    expect(textsOf(elements, 'news:title')).toEqual(['خبر <جديد> & مهم']);
    expect(textsOf(elements, 'news:name')).toEqual(['ورّاق']);
    expect(textsOf(elements, 'news:language')).toEqual(['ar']);
    const [date = ''] = textsOf(elements, 'news:publication_date');
    expect(date).toMatch(/[+-]\d\d:\d\d$/);
    expect(Math.abs(new Date(date).getTime() - Number(fresh.publishedAt))).toBeLessThan(1000);
  });

  it('never show what is not public', async () => {
    const hidden = await Promise.all(
      [createDraft, createEmbargoed, createScheduled, createWithdrawn].map((create) => create()),
    );
    const future = await createPublished({ publishedAt: hours(-1) });
    const urls = [
      ...(await articleUrls()),
      ...textsOf(await read(getNews()), 'loc'),
      ...textsOf(await read(getPages()), 'loc'),
    ];
    for (const { publicId } of [...hidden, future])
      expect(urls.filter((url) => url.includes(`/a/${publicId}`))).toEqual([]);
  });
});
