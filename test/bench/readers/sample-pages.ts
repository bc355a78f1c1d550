/** One page of each kind, as a site names them itself. */
export type SamplePages = { front: string; article: string; section: string };

type Card = { id: string; url: string; image?: unknown };

/** What is called an ordinary article here, in words. */
const TYPICAL_WORDS = 350;
const CANDIDATES = 40;

/** Finds a page of each kind on a running site; the article is the one with a picture whose length is nearest to the ordinary. */
export async function findSamplePages(url: string): Promise<SamplePages> {
  const html = await (await fetch(url)).text();
  const [, section] = /href="(\/s\/[^"#?]+)"/.exec(html) ?? [];
  if (!section) throw new Error(`the front page of ${url} leads to no section`);
  return { front: '/', article: await findTypicalArticle(url), section };
}

async function findTypicalArticle(url: string): Promise<string> {
  const { items } = await json<{ items: Card[] }>(`${url}/api/v1/articles?limit=${CANDIDATES}`);
  let nearest = { away: Number.POSITIVE_INFINITY, path: '' };
  for (const card of items.filter(({ image }) => image)) {
    const { text } = await json<{ text: string }>(`${url}/api/v1/articles/${card.id}`);
    const away = Math.abs(text.split(/\s+/).length - TYPICAL_WORDS);
    if (away < nearest.away) nearest = { away, path: new URL(card.url, url).pathname };
  }
  if (nearest.path === '') throw new Error(`${url} has no article with a picture`);
  return nearest.path;
}

async function json<T>(url: string): Promise<T> {
  return (await fetch(url)).json() as Promise<T>;
}
