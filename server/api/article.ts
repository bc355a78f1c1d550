import { z } from 'zod';
import { findPublicArticle } from '@/domain/articles/queries';
import type { ArticleView } from '@/domain/articles/types';
import { MAX_RELATED, SHOWN_RELATED } from '@/domain/related/lists/limits';
import { listRelated } from '@/domain/related/queries';
import { limitParameter, readParameters } from '@/lib/api/parameters';
import { problemResponse } from '@/lib/api/problem';
import { getEnv } from '@/lib/env';
import { cacheTags } from '@/server/page-cache/tags/render-dependencies';
import { articleTags, liveTags, nameTags } from '@/server/page-cache/tags/article-tags';
import { toArticleJson, toRelatedJson } from './article-json';
import { jsonResponse } from './public-read';

const PUBLIC_ID = /^[0-9a-z]{1,32}$/;
const relatedSchema = z.object({ limit: limitParameter(MAX_RELATED, SHOWN_RELATED) });

/** `GET /api/v1/articles/ID`: one published article, or 410 after it was withdrawn. */
export async function answerArticle(request: Request, publicId: string): Promise<Response> {
  const reading = readParameters(z.object({}), new URL(request.url).searchParams);
  if (!reading.ok) return problemResponse(400, { detail: 'Some parameters are wrong.', errors: reading.errors });
  const article = await findOrExplain(publicId);
  if (article instanceof Response) return article;
  cacheTags(...nameTags([article]));
  return jsonResponse(toArticleJson(article, getEnv().SITE_URL));
}

/** `GET /api/v1/articles/ID/related`: related articles, each with the reason it was chosen. */
export async function answerRelated(request: Request, publicId: string): Promise<Response> {
  const reading = readParameters(relatedSchema, new URL(request.url).searchParams);
  if (!reading.ok) return problemResponse(400, { detail: 'Some parameters are wrong.', errors: reading.errors });
  const article = await findOrExplain(publicId);
  if (article instanceof Response) return article;
  const items = await listRelated(article.id, reading.value.limit);
  cacheTags(
    ...articleTags(article, { related: items, wanted: reading.value.limit, more: null }),
    ...liveTags(items.map((item) => item.article)),
  );
  return jsonResponse({ items: toRelatedJson(items, getEnv().SITE_URL) });
}

async function findOrExplain(publicId: string): Promise<ArticleView | Response> {
  const any = PUBLIC_ID.test(publicId) ? await findPublicArticle(publicId) : null;
  // A static page is no article, whatever it is stored as.
  const found = any && (any.state === 'published' ? any.article : any).pageSlug === null ? any : null;
  cacheTags(found ? `article:${found.state === 'published' ? found.article.id : found.id}` : 'latest');
  if (!found) return problemResponse(404, { detail: 'There is no such article.' });
  if (found.state === 'withdrawn')
    return problemResponse(410, { detail: found.notice || 'The article was withdrawn.' });
  return found.article;
}
