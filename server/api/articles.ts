import { z } from 'zod';
import { listCardsByKeyset } from '@/domain/articles/queries';
import { findAuthor, findSection, findTopic } from '@/domain/taxonomy/queries';
import { decodeCursor, encodeCursor, type KeysetPosition } from '@/lib/api/cursor';
import { keyParameter, limitParameter, readParameters } from '@/lib/api/parameters';
import { type ParameterError, problemResponse } from '@/lib/api/problem';
import { getEnv } from '@/lib/env';
import { cacheTags } from '@/server/page-cache/tags/render-dependencies';
import { liveTags, nameTags } from '@/server/page-cache/tags/article-tags';
import { toArticleCardJson } from './article-json';
import { jsonResponse } from './public-read';

const parametersSchema = z.object({
  section: keyParameter.optional(),
  topic: keyParameter.optional(),
  author: keyParameter.optional(),
  externalId: keyParameter.optional(),
  limit: limitParameter(100, 20),
  cursor: z.string().transform(readCursor).optional(),
});

type Parameters = z.infer<typeof parametersSchema>;

/** `GET /api/v1/articles`: published articles, newest first, a page at a time. */
export async function answerArticles(request: Request): Promise<Response> {
  const reading = readParameters(parametersSchema, new URL(request.url).searchParams);
  if (!reading.ok) return problemResponse(400, { detail: 'Some parameters are wrong.', errors: reading.errors });
  const { cursor, ...filter } = reading.value;
  const { items, next } = await listCardsByKeyset({ ...filter, ...(cursor && { after: cursor }) });
  cacheTags('latest', ...nameTags(items), ...liveTags(items));
  if (items.length === 0) {
    const errors = await unknownFilters(filter);
    if (errors.length > 0) return problemResponse(400, { detail: 'A filter names nothing that exists.', errors });
  }
  const siteUrl = getEnv().SITE_URL;
  return jsonResponse({
    items: items.map((card) => toArticleCardJson(card, siteUrl)),
    nextCursor: next && encodeCursor(next),
  });
}

/** Runs only for an empty result, which a mistyped slug may explain: valid filters cost no extra query. */
async function unknownFilters({ section, topic, author }: Omit<Parameters, 'cursor'>): Promise<ParameterError[]> {
  const found = await Promise.all([
    section !== undefined && { parameter: 'section', row: await findSection(section) },
    topic !== undefined && { parameter: 'topic', row: await findTopic(topic) },
    author !== undefined && { parameter: 'author', row: await findAuthor(author) },
  ]);
  return found.flatMap((filter) =>
    filter && !filter.row ? [{ parameter: filter.parameter, detail: `no such ${filter.parameter}` }] : [],
  );
}

function readCursor(cursor: string, context: z.RefinementCtx): KeysetPosition {
  const position = decodeCursor(cursor);
  if (position) return position;
  context.addIssue({ code: 'custom', message: 'is not a cursor of this list' });
  return z.NEVER;
}
