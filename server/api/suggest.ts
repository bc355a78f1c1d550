import { z } from 'zod';
import { suggest, type Suggestion } from '@/domain/search/suggest';
import { limitParameter, readParameters } from '@/lib/api/parameters';
import { problemResponse } from '@/lib/api/problem';
import { getEnv } from '@/lib/env';
import { absoluteUrl, articlePath, authorPath, topicPath } from '@/lib/urls';
import { jsonResponse } from './public-read';

const parametersSchema = z.object({
  q: z.string('is needed').max(200, 'must have 200 characters or fewer'),
  limit: limitParameter(20, 8),
});

/** `GET /api/v1/suggest`: topics, authors and headlines that complete the typed text. */
export async function answerSuggest(request: Request): Promise<Response> {
  const reading = readParameters(parametersSchema, new URL(request.url).searchParams);
  if (!reading.ok) return problemResponse(400, { detail: 'Some parameters are wrong.', errors: reading.errors });
  const { q, limit } = reading.value;
  const siteUrl = getEnv().SITE_URL;
  const items = (await suggest(q, limit)).map((item) => {
    return { kind: item.kind, text: item.text, url: absoluteUrl(siteUrl, pathOf(item)) };
  });
  return jsonResponse({ items });
}

function pathOf(item: Suggestion): string {
  switch (item.kind) {
    case 'topic':
      return topicPath(item.slug);
    case 'author':
      return authorPath(item.slug);
    case 'article':
      return articlePath(item);
  }
}
