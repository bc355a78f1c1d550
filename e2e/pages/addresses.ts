import { expect, type APIRequestContext, type Page } from '@playwright/test';
import { FrontPage } from './front';

type Card = {
  id: string;
  url: string;
  title: string;
  topics: { url: string }[];
  authors: { url: string }[];
  section?: { url: string };
};

/** Path and query of an absolute address. */
export const pathOf = (url: string): string => new URL(url).pathname + new URL(url).search;

/** Published articles, newest first, as the API tells of them. */
export async function listArticles(request: APIRequestContext): Promise<Card[]> {
  const answer = await request.get('/api/v1/articles?limit=50');
  expect(answer.status()).toBe(200);
  return ((await answer.json()) as { items: Card[] }).items;
}

/** An article with everything: section, topics and authors. */
export async function findFullArticle(request: APIRequestContext): Promise<Card> {
  const found = (await listArticles(request)).find(
    ({ section, topics, authors }) => section && topics.length > 0 && authors.length > 0,
  );
  if (!found) throw new Error('the demo edition has no article with section, topic and author');
  return found;
}

/** One address of every kind of page. */
export async function everyKindOfPage(page: Page): Promise<Record<string, string>> {
  const article = await findFullArticle(page.request);
  const front = new FrontPage(page);
  await front.open();
  const hrefOf = async (link: typeof front.lead): Promise<string> => (await link.first().getAttribute('href')) ?? '';
  return {
    front: '/',
    article: pathOf(article.url),
    live: await hrefOf(front.liveStory),
    opinion: await hrefOf(front.opinions),
    section: pathOf(article.section?.url ?? ''),
    topic: pathOf(article.topics[0]?.url ?? ''),
    author: pathOf(article.authors[0]?.url ?? ''),
    latest: '/latest',
    page: '/about',
    corrections: '/corrections',
    search: '/search?q=النهر',
    missing: '/ليس-هنا',
  };
}
