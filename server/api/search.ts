import { z } from 'zod';
import { searchArticles } from '@/domain/search/queries';
import type { SearchHit, SearchPage, SearchRefusal } from '@/domain/search/types';
import { readSettings } from '@/domain/settings/queries';
import { keyParameter, limitParameter, readParameters } from '@/lib/api/parameters';
import { problemResponse } from '@/lib/api/problem';
import { markedHtml } from '@/lib/arabic/marked-html';
import { getEnv } from '@/lib/env';
import { searchFilters } from './search-filters';
import { toArticleCardJson } from './article-json';
import { jsonResponse } from './public-read';

const MAX_QUERY = 20_000;
const day = z.iso.date('must be a date: YYYY-MM-DD');

const parametersSchema = z.object({
  q: z.string('is needed').max(MAX_QUERY, `must have ${MAX_QUERY} characters or fewer`),
  section: keyParameter.optional(),
  topic: keyParameter.optional(),
  author: keyParameter.optional(),
  from: day.optional(),
  to: day.optional(),
  limit: limitParameter(50, 20),
  cursor: z.string().min(1, 'is not a cursor of this list').optional(),
});

/**
 * `GET /api/v1/search`: published articles that match `q`, best first. `snippet` and `titleMarked` are HTML whose only
 * tag is `<mark>`. `total` counts up to 1,000; `totalIsExact` is false when it stopped there. `to` includes its day.
 */
export async function answerSearch(request: Request): Promise<Response> {
  const reading = readParameters(parametersSchema, new URL(request.url).searchParams);
  if (!reading.ok) return problemResponse(400, { detail: 'Some parameters are wrong.', errors: reading.errors });
  const { q, limit, cursor } = reading.value;
  const { timeZone } = await readSettings();
  const found = await searchArticles({
    query: q,
    filters: searchFilters(reading.value, timeZone),
    limit,
    timeZone,
    ...(cursor !== undefined && { cursor }),
  });
  return found.ok ? jsonResponse(toSearchJson(found.value)) : rejectionOf(found.reason);
}

function toSearchJson({ hits, nextCursor, total, totalIsExact, didYouMean }: SearchPage) {
  const siteUrl = getEnv().SITE_URL;
  const item = ({ article, title, snippet }: SearchHit) => ({
    ...toArticleCardJson(article, siteUrl),
    titleMarked: markedHtml(title),
    snippet: markedHtml(snippet),
  });
  return { items: hits.map(item), nextCursor, total, totalIsExact, ...(didYouMean !== null && { didYouMean }) };
}

function rejectionOf(reason: SearchRefusal): Response {
  switch (reason) {
    case 'empty':
      return jsonResponse({ items: [], nextCursor: null, total: 0, totalIsExact: true });
    case 'bad-cursor':
      return problemResponse(400, {
        detail: 'Some parameters are wrong.',
        errors: [{ parameter: 'cursor', detail: 'is not a cursor of this list' }],
      });
    case 'unknown-filter':
      return problemResponse(400, { detail: 'A filter names nothing that exists.' });
    case 'too-slow':
      return problemResponse(503, {
        detail: 'The search took too long. Ask for less, or try again.',
        headers: { 'Retry-After': '5' },
      });
  }
}
