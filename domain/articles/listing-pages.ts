import { getDb } from '@/db/client';
import { publicWhere } from './visibility';

/** A list that has something to show. */
export type ListingPage = { slug: string; newestAt: Date };
export type ListingPages = { sections: ListingPage[]; topics: ListingPage[]; authors: ListingPage[] };

/** Together well under the 50,000 addresses a sitemap may hold. */
const MAX_OF_EACH = 10_000;

/** The sections, topics and authors that have public articles, each with the date of its newest; three queries. */
export async function listPagesWithArticles(now: Date = new Date()): Promise<ListingPages> {
  const db = getDb();
  const some = publicWhere(now);
  const bounds = { take: MAX_OF_EACH, orderBy: { id: 'asc' }, relationLoadStrategy: 'join' } as const;
  const newest = {
    where: { article: some },
    orderBy: { publishedAt: 'desc' },
    take: 1,
    select: { publishedAt: true },
  } as const;
  const newestOfSection = {
    where: some,
    orderBy: { publishedAt: 'desc' },
    take: 1,
    select: { publishedAt: true },
  } as const;
  const [sections, topics, authors] = await Promise.all([
    db.section.findMany({
      ...bounds,
      where: { OR: [{ articles: { some } }, { children: { some: { articles: { some } } } }] },
      select: { slug: true, articles: newestOfSection, children: { select: { articles: newestOfSection } } },
    }),
    db.topic.findMany({
      ...bounds,
      where: { articles: { some: { article: some } } },
      select: { slug: true, articles: newest },
    }),
    db.author.findMany({
      ...bounds,
      where: { articles: { some: { article: some } } },
      select: { slug: true, articles: newest },
    }),
  ]);
  return {
    // A section's page shows the articles of those below it too.
    sections: sections.flatMap(({ slug, articles, children }) =>
      toListingPage({
        slug,
        articles: [...articles, ...children.flatMap((child) => child.articles)].sort(newestFirst),
      }),
    ),
    topics: topics.flatMap(toListingPage),
    authors: authors.flatMap(toListingPage),
  };
}

type Dated = { publishedAt: Date | null };

function newestFirst(one: Dated, other: Dated): number {
  return (other.publishedAt?.getTime() ?? 0) - (one.publishedAt?.getTime() ?? 0);
}

function toListingPage({ slug, articles }: { slug: string; articles: { publishedAt: Date | null }[] }): ListingPage[] {
  const newestAt = articles[0]?.publishedAt;
  return newestAt ? [{ slug, newestAt }] : [];
}
