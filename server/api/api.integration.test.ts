import { describe, expect, it } from 'vitest';
import { GET as getArticle } from '@/app/api/v1/articles/[id]/route';
import { GET as getRelated } from '@/app/api/v1/articles/[id]/related/route';
import { GET, HEAD, OPTIONS, POST } from '@/app/api/v1/articles/route';
import { getDb } from '@/db/client';
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

type Card = { id: string; title: string; [key: string]: unknown };
type List = { items: Card[]; nextCursor: string | null };
type Problem = { type: string; title: string; status: number; errors?: { parameter: string }[] };

const request = (path: string): Request => new Request(`http://localhost/api/v1/articles${path}`);
// The routes promise this shape; each test asserts what it reads of it.
const list = async (query: string): Promise<List> => (await (await GET(request(query), undefined)).json()) as List;
const withId = (id: string) => ({ params: Promise.resolve({ id }) });

async function expectProblem(response: Response, status: number): Promise<Problem> {
  expect(response.status).toBe(status);
  expect(response.headers.get('Content-Type')).toBe('application/problem+json');
  const body = (await response.json()) as Problem;
  expect(body).toMatchObject({ type: 'about:blank', status, title: expect.any(String) as string });
  return body;
}

describe('GET /api/v1/articles', () => {
  useDatabase();

  it('gives cards with absolute addresses and leaves out what is missing', async () => {
    const [section, topic, author] = await Promise.all([createSection(), createTopic(), createAuthor()]);
    const article = await createPublished({
      sectionId: section.id,
      topicIds: [topic.id],
      authorIds: [author.id],
      externalId: 'x-1',
    });
    const response = await GET(request(''), undefined);
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(await response.json()).toEqual({
      items: [
        {
          id: article.publicId,
          externalId: 'x-1',
          url: expect.stringMatching(new RegExp(`^http.+/a/${article.publicId}/%`)) as string,
          title: article.title,
          section: { slug: section.slug, name: section.name, url: expect.stringMatching(/^http.+\/s\/%/) as string },
          topics: [{ slug: topic.slug, name: topic.name, url: expect.stringMatching(/^http.+\/t\/%/) as string }],
          authors: [{ slug: author.slug, name: author.name, url: expect.stringMatching(/^http.+\/by\/%/) as string }],
          publishedAt: article.publishedAt?.toISOString(),
          updatedAt: article.publishedAt?.toISOString(),
        },
      ],
      nextCursor: null,
    });
  });

  it('walks the whole list by cursor, each once, while new articles arrive', async () => {
    const sameInstant = new Date('2026-01-01T00:00:00Z');
    const made = [];
    for (let count = 0; count < 7; count += 1) made.push(await createPublished({ publishedAt: sameInstant }));
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: List = await list(`?limit=3${cursor && `&cursor=${cursor}`}`);
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
      await createPublished({ title: 'وصل بعد البدء' });
    }
    expect(seen.sort()).toEqual(made.map(({ publicId }) => publicId).sort());
  });

  it('narrows by section, topic, author and external id', async () => {
    const [section, topic, author] = await Promise.all([createSection(), createTopic(), createAuthor()]);
    const { publicId } = await createPublished({
      sectionId: section.id,
      topicIds: [topic.id],
      authorIds: [author.id],
      externalId: 'مرجع/1',
    });
    await createPublished();
    const queries = { section: section.slug, topic: topic.slug, author: author.slug, externalId: 'مرجع/1' };
    for (const [name, value] of Object.entries(queries)) {
      expect(
        (await list(`?${name}=${encodeURIComponent(value)}`)).items.map(({ id }) => id),
        name,
      ).toEqual([publicId]);
    }
    expect((await list(`?${new URLSearchParams(queries)}`)).items).toHaveLength(1);
    expect((await list('?externalId=none')).items).toEqual([]);
  });

  it('names each wrong parameter', async () => {
    const wrong = {
      limit: ['0', '101', '-1', '1.5', 'x', '', '1e1'],
      cursor: ['x', '!!', ''],
      section: ['', 'لا-وجود-له', '%00', 'x'.repeat(300)],
      topic: ['none'],
      author: ['none'],
      sectoin: ['x'],
    };
    for (const [parameter, values] of Object.entries(wrong)) {
      for (const value of values) {
        const body = await expectProblem(await GET(request(`?${parameter}=${value}`), undefined), 400);
        expect(
          body.errors?.map((error) => error.parameter),
          `${parameter}=${value}`,
        ).toEqual([parameter]);
      }
    }
    await expectProblem(await GET(request('?limit=1&limit=2'), undefined), 400);
  });

  it('answers HEAD and OPTIONS, and refuses other methods', async () => {
    const head = await HEAD(request(''), undefined);
    expect([head.status, await head.text()]).toEqual([200, '']);
    expect(OPTIONS().headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(POST().headers.get('Allow')).toBe('GET, HEAD, OPTIONS');
    await expectProblem(POST(), 405);
  });

  it('never shows what is not public', async () => {
    const [section, topic, author] = await Promise.all([createSection(), createTopic(), createAuthor()]);
    const place = { sectionId: section.id, topicIds: [topic.id], authorIds: [author.id] };
    const shown = await createPublished(place);
    const hidden = await Promise.all(
      [createDraft, createEmbargoed, createScheduled, createWithdrawn].map((create) => create(place)),
    );
    const future = await createPublished({ ...place, publishedAt: new Date(Date.now() + 3_600_000) });
    await getDb().relatedPin.createMany({
      data: [...hidden, future].map(({ id }) => ({ articleId: shown.id, relatedId: id })),
    });
    for (const query of ['', `?section=${section.slug}`, `?topic=${topic.slug}`, `?author=${author.slug}`]) {
      expect(
        (await list(query)).items.map(({ id }) => id),
        query,
      ).toEqual([shown.publicId]);
    }
    const related = (await (await getRelated(request('/x/related'), withId(shown.publicId))).json()) as List;
    expect(related.items).toEqual([]);
    // Nor is a static page an article, though it is out.
    const page = await createPublished({ pageSlug: 'about' });
    for (const { publicId, status } of [...hidden, future, { ...page, status: 'PAGE' }]) {
      const expected = status === 'WITHDRAWN' ? 410 : 404;
      await expectProblem(await getArticle(request(`/${publicId}`), withId(publicId)), expected);
      await expectProblem(await getRelated(request(`/${publicId}/related`), withId(publicId)), expected);
    }
  });
});

describe('GET /api/v1/articles/ID', () => {
  useDatabase();

  it('gives the document, its text and its corrections', async () => {
    const article = await createPublished({ text: 'أولى.\n\nثانية.', dateline: 'دمشق' });
    const at = new Date('2026-05-01T00:00:00Z');
    await getDb().correction.create({ data: { articleId: article.id, note: 'الصواب كذا.', at } });
    const response = await getArticle(request(`/${article.publicId}`), withId(article.publicId));
    expect(await response.json()).toMatchObject({
      id: article.publicId,
      dateline: 'دمشق',
      text: article.text,
      body: article.body,
      corrections: [{ at: at.toISOString(), note: 'الصواب كذا.' }],
    });
  });

  it('answers 404 for an invalid id and for one never assigned', async () => {
    for (const id of ['zzzz', '../x', 'A', '%00', 'x'.repeat(99)])
      await expectProblem(await getArticle(request('/x'), withId(id)), 404);
  });

  it('lists related articles with a reason, as many as asked up to 24', async () => {
    const { id, publicId } = await createPublished();
    const pinned = await createPublished();
    for (let count = 0; count < 26; count += 1) await createPublished();
    await getDb().relatedPin.create({ data: { articleId: id, relatedId: pinned.id } });
    const related = async (query: string): Promise<List> =>
      (await (await getRelated(request(`/x/related${query}`), withId(publicId))).json()) as List;
    expect((await related('')).items).toHaveLength(6);
    const all = (await related('?limit=24')).items;
    expect(all).toHaveLength(24);
    expect(all[0]).toMatchObject({ id: pinned.publicId, reason: 'pin', score: expect.any(Number) as number });
    expect(all.map((item) => item.id)).not.toContain(publicId);
    await expectProblem(await getRelated(request('/x/related?limit=25'), withId(publicId)), 400);
  });
});
