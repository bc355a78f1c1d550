import { readForSearch } from '@/db/search-reads';
import { findCardsInOrder } from '@/domain/articles/card-queries';
import type { ArticleCardView } from '@/domain/articles/types';
import { highlightRuns } from '@/lib/arabic/highlight';
import { snippet } from '@/lib/arabic/snippet';
import type { TextRun } from '@/lib/arabic/highlight';
import { readDocuments } from './match/read-documents';
import type { Condition } from './match/find-documents';
import { passesPostFilter } from './rank/post-filter';
import type { RankedItem } from './rank/rank-documents';
import type { SearchFilters, SearchHit } from './types';

const SNIPPET_LENGTH = 220;
/** Only the beginning of a very long text is searched for a snippet. */
const SNIPPET_TEXT = 6_000;
/** Ranked documents that are not public are skipped, for at most this many rounds. */
const MAX_ROUNDS = 5;

export type SearchResults = { hits: SearchHit[]; last: { value: number; doc: number } | null; more: boolean };

type ShownItem = { item: RankedItem; article: ArticleCardView };

/** The first `limit` visible articles of a ranking, with matches highlighted in title and text. */
export async function toSearchResults(
  items: RankedItem[],
  limit: number,
  words: string[],
  filters: SearchFilters,
  conditions: Condition[],
): Promise<SearchResults> {
  // Reads texts and cards in parallel: nearly everything ranked is shown.
  const [texts, { shown, looked: examined }] = await Promise.all([
    readTexts(items.slice(0, limit).flatMap(({ articleId }) => articleId ?? [])),
    readCards(items, limit, filters, conditions),
  ]);
  const missing = await readTexts(shown.flatMap(({ article }) => (texts.has(article.id) ? [] : article.id)));
  const textOf = (id: string): string => texts.get(id) ?? missing.get(id) ?? '';
  return {
    hits: shown.map(({ article }) => ({
      article,
      title: highlightRuns(article.title, words),
      snippet: snippetRuns(article, textOf(article.id), words),
    })),
    last: items[examined - 1] ?? null,
    more: examined < items.length,
  };
}

async function readCards(
  items: RankedItem[],
  limit: number,
  filters: SearchFilters,
  conditions: Condition[],
): Promise<{ shown: ShownItem[]; looked: number }> {
  const shown: ShownItem[] = [];
  let examined = 0;
  for (let round = 0; round < MAX_ROUNDS && shown.length < limit && examined < items.length; round += 1) {
    const part = items.slice(examined, examined + limit - shown.length);
    examined += part.length;
    shown.push(...(await readPublicCards(part, filters, conditions)));
  }
  return { shown, looked: examined };
}

async function readPublicCards(
  items: RankedItem[],
  { from, to }: SearchFilters,
  conditions: Condition[],
): Promise<ShownItem[]> {
  const withoutArticleId = items.filter(({ articleId }) => articleId === null).map(({ doc }) => doc);
  // Those that were ranked by the lists alone, which may be older than the last change of what an article is filed under.
  const found = (await readDocuments(withoutArticleId, new Date())).filter(({ forward, publishedAt }) =>
    passesPostFilter(forward, publishedAt, { conditions, phrases: [], excludedPhrases: [] }),
  );
  const articleIdOf = new Map(found.map(({ doc, articleId }) => [doc, articleId]));
  const ids = items.map((item) => item.articleId ?? articleIdOf.get(item.doc) ?? '').filter(Boolean);
  const cards = new Map((await findCardsInOrder(ids)).map((card) => [card.id, card]));
  return items.flatMap((item) => {
    const article = cards.get(item.articleId ?? articleIdOf.get(item.doc) ?? '');
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

/** A snippet of the text, or of the standfirst when only that contains the words. */
function snippetRuns({ standfirst }: ArticleCardView, text: string, words: string[]): TextRun[] {
  const found = snippet(text || standfirst, words, SNIPPET_LENGTH);
  const better =
    found.runs.some(({ match }) => match) || standfirst === '' ? found : snippet(standfirst, words, SNIPPET_LENGTH);
  const ellipsis = { text: '…', match: false };
  return [...(better.cutStart ? [ellipsis] : []), ...better.runs, ...(better.cutEnd ? [ellipsis] : [])];
}
