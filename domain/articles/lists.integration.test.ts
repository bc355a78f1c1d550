import { expect, it } from 'vitest';
import type { Article } from '@/db/generated/client';
import { createPublished } from '@/test/factories/article';
import { createTopic } from '@/test/factories/topic';
import { useDatabase } from '@/test/database/use-database';
import type { Keyset } from './keyset';
import {
  countSitemapParts,
  listByTopic,
  listCardsByKeyset,
  listForSitemap,
  listLatest,
  listNewsSitemap,
} from './queries';

useDatabase();

const ago = (hours: number) => new Date(Date.now() - hours * 3_600_000);

it('gives pages of a list without holes or repeats, newest first, articles of one moment included', async () => {
  const topic = await createTopic();
  const same = ago(2);
  const made: Article[] = [];
  for (let number = 0; number < 7; number += 1)
    made.push(await createPublished({ publishedAt: same, topicIds: [topic.id] }));
  const pages = [
    await listByTopic(topic.id, { size: 3 }),
    await listByTopic(topic.id, { page: 2, size: 3 }),
    await listByTopic(topic.id, { page: 3, size: 3 }),
  ];
  expect(pages.flatMap(({ items }) => items.map(({ id }) => id))).toEqual(
    made
      .map(({ id }) => id)
      .sort()
      .reverse(),
  );
  expect(pages.map(({ hasNext }) => hasNext)).toEqual([true, true, false]);
});

it.each([0, -1, 1.5, 501, Number.NaN, 1e9])('answers page %s with nothing', async (page) => {
  await createPublished();
  expect(await listLatest({ page })).toEqual({ items: [], page, hasNext: false });
});

it('walks the whole list by keyset while new articles arrive', async () => {
  const topic = await createTopic();
  const made: Article[] = [];
  for (let number = 0; number < 5; number += 1)
    made.push(await createPublished({ publishedAt: ago(2 + Math.floor(number / 2)), topicIds: [topic.id] }));
  for (const filter of [{}, { topic: topic.slug }]) {
    const seen: string[] = [];
    let after: Keyset | undefined;
    do {
      const page = await listCardsByKeyset({ ...filter, limit: 2, ...(after && { after }) });
      seen.push(...page.items.map(({ id }) => id));
      after = page.next ?? undefined;
      await createPublished({ topicIds: [topic.id] });
    } while (after);
    expect(seen.filter((id) => made.some((article) => article.id === id)).toSorted()).toEqual(
      made.map(({ id }) => id).toSorted(),
    );
    expect(new Set(seen).size).toBe(seen.length);
  }
  expect(await listCardsByKeyset({ topic: 'لا-شيء', limit: 5 })).toEqual({ items: [], next: null });
});

it('puts every article into one sitemap part, and two days of news into the news sitemap', async () => {
  const [fresh, old] = [
    await createPublished({ publishedAt: ago(47) }),
    await createPublished({ publishedAt: ago(49) }),
  ];
  const parts = await countSitemapParts();
  const entries = (await Promise.all(Array.from({ length: parts }, (_, part) => listForSitemap(part + 1)))).flat();
  expect(entries.map(({ id }) => id)).toEqual([fresh.id, old.id]);
  expect((await listNewsSitemap()).map(({ id }) => id)).toEqual([fresh.id]);
  expect(await listForSitemap(0)).toEqual([]);
});
