import { readForSearch } from '@/db/search-reads';
import { findCardsInOrder } from '@/domain/articles/card-queries';
import type { ArticleCardView } from '@/domain/articles/types';
import { highlightRuns } from '@/lib/arabic/highlight';
import { snippet } from '@/lib/arabic/snippet';
import type { TextRun } from '@/lib/arabic/highlight';
import { readDocuments } from './match/read-documents';
import type { RankedItem } from './rank/rank-all';
import type { SearchFilters, SearchHit } from './types';

const SNIPPET_LENGTH = 220;
/** Of a very long text only the beginning is looked through for a snippet. */
const SNIPPET_TEXT = 6_000;
/** Ranked documents that turn out not to be public are passed over, so many at most. */
const MAX_ROUNDS = 5;

export type SearchResults = { hits: SearchHit[]; last: { value: number; doc: number } | null; more: boolean };

type Shown = { item: RankedItem; article: ArticleCardView };

/** The first `limit` of a ranking that may be shown, with the words found marked in title and text. */
export async function toSearchResults(
  items: RankedItem[],
  limit: number,
  words: string[],
  filters: SearchFilters,
): Promise<SearchResults> {
  // Texts beside the cards, not after them: nearly all that is ranked is shown.
  const [likely, { shown, looked }] = await Promise.all([
    readTexts(items.slice(0, limit).flatMap(({ articleId }) => articleId ?? [])),
    readCards(items, limit, filters),
  ]);
  const missing = await readTexts(shown.flatMap(({ article }) => (likely.has(article.id) ? [] : article.id)));
  const textOf = (id: string): string => likely.get(id) ?? missing.get(id) ?? '';
  return {
    hits: shown.map(({ article }) => ({
      article,
      title: highlightRuns(article.title, words),
      snippet: runsOf(article, textOf(article.id), words),
    })),
    last: items[looked - 1] ?? null,
    more: looked < items.length,
  };
}

async function readCards(
  items: RankedItem[],
  limit: number,
  filters: SearchFilters,
): Promise<{ shown: Shown[]; looked: number }> {
  const shown: Shown[] = [];
  let looked = 0;
  for (let round = 0; round < MAX_ROUNDS && shown.length < limit && looked < items.length; round += 1) {
    const part = items.slice(looked, looked + limit - shown.length);
    looked += part.length;
    shown.push(...(await cardsOf(part, filters)));
  }
  return { shown, looked };
}

async function cardsOf(items: RankedItem[], { from, to }: SearchFilters): Promise<Shown[]> {
  const unnamed = items.filter(({ articleId }) => articleId === null).map(({ doc }) => doc);
  const named = new Map((await readDocuments(unnamed, new Date())).map(({ doc, articleId }) => [doc, articleId]));
  const ids = items.map((item) => item.articleId ?? named.get(item.doc) ?? '').filter(Boolean);
  const cards = new Map((await findCardsInOrder(ids)).map((card) => [card.id, card]));
  return items.flatMap((item) => {
    const article = cards.get(item.articleId ?? named.get(item.doc) ?? '');
    if (!article || (from && article.publishedAt < from) || (to && article.publishedAt >= to)) return [];
    return [{ item, article }];
  });
}

async function readTexts(ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await readForSearch<{ id: string; text: string }>({
    name: 'search-texts',
    text: 'SELECT id::text AS id, left(text, $2) AS text FROM article WHERE id = ANY($1::uuid[])',
    values: [ids, SNIPPET_TEXT],
  });
  return new Map(rows.map(({ id, text }) => [id, text]));
}

/** From the text; when only the standfirst has the words, from there. */
function runsOf({ standfirst }: ArticleCardView, text: string, words: string[]): TextRun[] {
  const found = snippet(text || standfirst, words, SNIPPET_LENGTH);
  const better =
    found.runs.some(({ match }) => match) || standfirst === '' ? found : snippet(standfirst, words, SNIPPET_LENGTH);
  const ellipsis = { text: '…', match: false };
  return [...(better.cutStart ? [ellipsis] : []), ...better.runs, ...(better.cutEnd ? [ellipsis] : [])];
}
