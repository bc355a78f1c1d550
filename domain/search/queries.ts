import { isTimeout } from '@/db/search-reads';
import { type Result, ok, refuse } from '@/lib/result';
import { filterConditions } from './match/filter-conditions';
import { decodeSearchCursor, encodeSearchCursor, type SearchPosition } from './rank/cursor';
import { correctedQuery } from './query/did-you-mean';
import { toSearchResults } from './search-results';
import { parseQuery } from './query/parse';
import { resolveQueryTerms } from './query/query-terms';
import { rankDocuments } from './rank/rank-documents';
import type { SearchPage, SearchRefusal, SearchRequest } from './types';

/** Further results are neither counted nor shown. */
export const MAX_TOTAL = 1000;

/**
 * The published articles that match a query best, one page at a time. Rejects with `empty` when there is no word to
 * search for, `bad-cursor`, `unknown-filter` when a filter names nothing that exists, or `too-slow` after the time
 * limit.
 */
export async function searchArticles(request: SearchRequest): Promise<Result<SearchPage, SearchRefusal>> {
  const after = request.cursor === undefined ? null : decodeSearchCursor(request.cursor);
  if (request.cursor !== undefined && !after) return refuse('bad-cursor');
  try {
    return await runSearch(request, after);
  } catch (error) {
    if (isTimeout(error)) return refuse('too-slow');
    throw error;
  }
}

async function runSearch(
  request: SearchRequest,
  after: SearchPosition | null,
): Promise<Result<SearchPage, SearchRefusal>> {
  const rankedAt = after?.now ?? request.now ?? new Date();
  const parsed = parseQuery(request.query, { now: rankedAt, timeZone: request.timeZone });
  const filters = { ...parsed.filters, ...request.filters };
  const [conditions, { slots: queryTerms, corrected }] = await Promise.all([
    filterConditions(filters),
    resolveQueryTerms(parsed.text),
  ]);
  if (!conditions) return refuse('unknown-filter');
  if (queryTerms.length === 0) return refuse('empty');
  const ranked = await rankDocuments({
    parsed: { ...parsed, filters },
    queryTerms,
    conditions,
    rankedAt,
    limit: MAX_TOTAL,
  });
  const rest = after
    ? ranked.items.filter(({ value, doc }) => value < after.value || (value === after.value && doc < after.doc))
    : ranked.items;
  const { hits, last, more } = await toSearchResults(
    rest,
    request.limit,
    queryTerms.flatMap(({ surfaceForms }) => surfaceForms),
    filters,
    conditions,
  );
  return ok({
    hits,
    nextCursor: last && more ? encodeSearchCursor({ ...last, now: rankedAt }) : null,
    total: Math.min(ranked.total, MAX_TOTAL),
    totalIsExact: ranked.totalIsExact,
    understood: {
      filters,
      dateWords: parsed.dateWords,
      excluded: parsed.excluded.map((words) => words.join(' ')),
      cut: parsed.isTruncated,
    },
    didYouMean: correctedQuery(request.query, corrected),
  });
}
