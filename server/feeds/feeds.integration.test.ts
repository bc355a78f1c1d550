import { beforeEach, describe, expect, it } from 'vitest';
import { GET as getAtom } from '@/app/(feeds)/atom.xml/route';
import { GET as getAuthorFeed } from '@/app/(feeds)/by/[slug]/feed.xml/route';
import { GET as getJsonFeed } from '@/app/(feeds)/feed.json/route';
import { GET as getRss } from '@/app/(feeds)/feed.xml/route';
import { GET as getSectionFeed } from '@/app/(feeds)/s/[slug]/feed.xml/route';
import { GET as getTopicFeed } from '@/app/(feeds)/t/[slug]/feed.xml/route';
import { getDb } from '@/db/client';
import { clearMemoryCache } from '@/lib/memory-cache';
import { topicFeedPath, topicPath } from '@/lib/urls';
import { useDatabase } from '@/test/database/use-database';
import {
  createDraft,
  createEmbargoed,
  createPublished,
  createScheduled,
  createWithdrawn,
} from '@/test/factories/article';
import { createAuthor } from '@/test/factories/author';
import { createSection } from '@/test/factories/section';
import { createTopic } from '@/test/factories/topic';
import { elementsOf, textsOf } from '@/test/xml/elements';

const call = (handler: typeof getSectionFeed, slug: string): Promise<Response> =>
  handler(new Request('http://localhost/'), { params: Promise.resolve({ slug: encodeURIComponent(slug) }) });

const hostile = ']]></title><script>alert("1")</script>\u0000\u000B & «خبر»';

describe('feeds', () => {
  useDatabase();
  let section: { id: string; slug: string };
  let topic: { id: string; slug: string };
  let author: { id: string; slug: string };

  beforeEach(async () => {
    [section, topic, author] = await Promise.all([
      createSection(),
      createTopic({ name: 'مياه' }),
      createAuthor({ name: 'هدى' }),
    ]);
  });

  const place = () => ({ sectionId: section.id, topicIds: [topic.id], authorIds: [author.id] });

  it('give the whole text, who wrote it and an id that does not depend on the address', async () => {
    const article = await createPublished({
      ...place(),
      text: 'الفقرة الأولى.\n\nالفقرة الثانية.',
      standfirst: 'مقدمة',
    });
    const response = await getRss();
    expect(response.headers.get('Content-Type')).toBe('application/rss+xml; charset=utf-8');
    const elements = elementsOf(await response.text());
    expect(textsOf(elements, 'content:encoded')[0]).toMatch(
      /^<div dir="rtl" lang="ar">.*الفقرة الأولى\..*الفقرة الثانية\./su,
    );
    expect(textsOf(elements, 'dc:creator')).toEqual(['هدى']);
    expect(textsOf(elements, 'guid')).toEqual([`urn:uuid:${article.id}`]);
    expect(elements.find(({ name }) => name === 'guid')?.attributes).toEqual({ isPermaLink: 'false' });
    expect(elements.find(({ name }) => name === 'atom:link')?.attributes).toMatchObject({
      rel: 'self',
      href: expect.stringMatching(/\/feed\.xml$/) as string,
    });
    expect(new Date(textsOf(elements, 'pubDate')[0] ?? '').getTime()).toBe(
      Math.floor(Number(article.publishedAt) / 1000) * 1000,
    );
  });

  it('of a section hold what stands in those below it; of what is gone, say so', async () => {
    const child = await createSection();
    await getDb().section.update({ where: { id: child.id }, data: { parentId: section.id }, select: { id: true } });
    clearMemoryCache();
    await createPublished({ sectionId: child.id, title: 'في القسم الفرعي' });
    expect(textsOf(elementsOf(await (await call(getSectionFeed, section.slug)).text()), 'title')).toContain(
      'في القسم الفرعي',
    );
    await getDb().redirect.create({ data: { fromPath: '/s/مضى', toPath: '', kind: 'GONE' }, select: { id: true } });
    expect((await call(getSectionFeed, 'مضى')).status).toBe(410);
  });

  it('stay well-formed whatever a title holds', async () => {
    await createPublished({ ...place(), title: hostile.replace('\u0000', '') });
    const clean = ']]></title><script>alert("1")</script> & «خبر»';
    expect(textsOf(elementsOf(await (await getRss()).text()), 'title')).toContain(clean);
    expect(textsOf(elementsOf(await (await getAtom()).text()), 'title')).toContain(clean);
  });

  it('say the same in RSS, Atom and JSON', async () => {
    const article = await createPublished({ ...place() });
    const atom = elementsOf(await (await getAtom()).text());
    const json = JSON.parse(await (await getJsonFeed()).text()) as {
      version: string;
      items: Record<string, unknown>[];
    };
    expect(textsOf(atom, 'id')).toContain(`urn:uuid:${article.id}`);
    expect(textsOf(atom, 'content')[0]).toBe(json.items[0]?.['content_html']);
    expect(json.version).toBe('https://jsonfeed.org/version/1.1');
    expect(json.items).toEqual([
      expect.objectContaining({
        id: `urn:uuid:${article.id}`,
        title: article.title,
        url: expect.stringContaining(`/a/${article.publicId}/`) as string,
        date_published: article.publishedAt?.toISOString(),
        tags: expect.arrayContaining(['مياه']) as string[],
      }),
    ]);
  });

  it('carry the picture of the site, in a size that each format allows', async () => {
    const icon = (size: number) =>
      expect.stringMatching(new RegExp(`^https?://[^/]+/icons/icon-${size}\\.png$`)) as string;
    const [rss, atom] = [elementsOf(await (await getRss()).text()), elementsOf(await (await getAtom()).text())];
    expect([textsOf(rss, 'url'), textsOf(rss, 'width'), textsOf(rss, 'height')]).toEqual([
      [icon(144)],
      ['144'],
      ['144'],
    ]);
    expect([textsOf(atom, 'icon'), textsOf(atom, 'logo')]).toEqual([[icon(192)], [icon(512)]]);
    expect(JSON.parse(await (await getJsonFeed()).text())).toMatchObject({ icon: icon(512), favicon: icon(192) });
  });

  it('hold thirty articles, newest first', async () => {
    for (let minute = 0; minute < 33; minute += 1)
      await createPublished({ title: `خبر ${minute}`, publishedAt: new Date(Date.UTC(2026, 0, 1, 0, minute)) });
    const titles = textsOf(elementsOf(await (await getRss()).text()), 'title').filter((title) =>
      title.startsWith('خبر'),
    );
    expect(titles).toHaveLength(30);
    expect([titles[0], titles[29]]).toEqual(['خبر 32', 'خبر 3']);
  });

  it('hold as many articles and as much of them as the settings say', async () => {
    const settings = [
      { key: 'feedItems', value: 5 },
      { key: 'feedFullText', value: false },
    ];
    await getDb().setting.createMany({ data: settings });
    clearMemoryCache();
    try {
      for (let number = 0; number < 7; number += 1)
        await createPublished({ text: 'الفقرة الأولى.\n\nالفقرة الثانية.', standfirst: 'مقدمة' });
      const elements = elementsOf(await (await getRss()).text());
      const texts = textsOf(elements, 'content:encoded');
      expect(texts).toHaveLength(5);
      expect(texts[0]).toMatch(/^<div dir="rtl" lang="ar"><p>مقدمة<\/p><\/div>$/u);
    } finally {
      await getDb().setting.deleteMany();
      clearMemoryCache();
    }
  });

  it('follow a section, a topic or an author alone', async () => {
    const mine = await createPublished({ ...place(), title: 'من القسم' });
    await createPublished({ title: 'من غيره' });
    for (const [handler, slug] of [
      [getSectionFeed, section.slug],
      [getTopicFeed, topic.slug],
      [getAuthorFeed, author.slug],
    ] as const) {
      const elements = elementsOf(await (await call(handler, slug)).text());
      expect(textsOf(elements, 'guid')).toEqual([`urn:uuid:${mine.id}`]);
    }
  });

  it('redirect with their list, and answer 404 for an unknown one', async () => {
    await getDb().redirect.create({ data: { fromPath: '/s/قديم', toPath: '/s/جديد' } });
    const moved = await call(getSectionFeed, 'قديم');
    expect([moved.status, moved.headers.get('Location')]).toEqual([308, encodeURI('/s/جديد/feed.xml')]);
    // What renaming and merging store is percent-encoded already.
    await getDb().redirect.create({ data: { fromPath: '/t/قديم', toPath: topicPath('جديد') } });
    expect((await call(getTopicFeed, 'قديم')).headers.get('Location')).toBe(topicFeedPath('جديد'));
    for (const slug of ['لا-أحد', '\u0000', '%']) expect((await call(getSectionFeed, slug)).status).toBe(404);
  });

  it('never show what is not public', async () => {
    const hidden = await Promise.all(
      [createDraft, createEmbargoed, createScheduled, createWithdrawn].map((create) => create({ ...place() })),
    );
    const future = await createPublished({ ...place(), publishedAt: new Date(Date.now() + 3_600_000) });
    const answers = await Promise.all([
      getRss(),
      getAtom(),
      getJsonFeed(),
      call(getSectionFeed, section.slug),
      call(getTopicFeed, topic.slug),
      call(getAuthorFeed, author.slug),
    ]);
    for (const answer of answers) {
      expect(answer.status).toBe(200);
      const text = await answer.text();
      for (const { id, publicId, title } of [...hidden, future]) {
        expect(text).not.toContain(id);
        expect(text).not.toContain(`/a/${publicId}`);
        expect(text).not.toContain(title);
      }
    }
  });
});
