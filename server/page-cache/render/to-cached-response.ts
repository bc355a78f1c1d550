import type { OutgoingHttpHeaders } from 'node:http';
import { readerPolicy } from '@/server/response/content-policy';
import type { CacheKey } from '@/server/page-cache/routing/cache-key';
import { CachedResponse } from '@/server/page-cache/store/cached-response';
import type { Rendered } from './render';
import type { ReadStylesheet } from './stylesheets';
import { transformPage } from './transform';

/** The headers of a rendered answer that are kept; all others are internal to Next. */
const forwardedHeaders = [
  'location',
  'x-robots-tag',
  'access-control-allow-origin',
  'last-modified',
  'content-disposition',
];

const headerNames: Record<string, string> = {
  location: 'Location',
  'x-robots-tag': 'X-Robots-Tag',
  'access-control-allow-origin': 'Access-Control-Allow-Origin',
  'last-modified': 'Last-Modified',
  'content-disposition': 'Content-Disposition',
};

/** Browsers revalidate each time and mostly get 304; a shared cache may keep a page for a second. */
const pageCacheControl = [
  'Cache-Control',
  'public, max-age=0, must-revalidate',
  'CDN-Cache-Control',
  'public, max-age=1, stale-if-error=86400',
];
const privateCacheControl = ['Cache-Control', 'private, no-store'];

export type ResponseOptions = { readStylesheet: ReadStylesheet; commonHeaders: string[] };

/** Converts a rendered answer into a stored one. */
export function toCachedResponse(
  key: CacheKey,
  rendered: Rendered,
  renderedAt: number,
  { readStylesheet, commonHeaders }: ResponseOptions,
): CachedResponse {
  const { status, headers, dependencies } = rendered;
  const type = text(headers['content-type']);
  const isHtml = type.startsWith('text/html') && status !== 308 && status !== 307;
  const page = isHtml ? transformPage(rendered.body.toString('utf8'), readStylesheet) : null;
  const body = page === null ? rendered.body : Buffer.from(page);
  const policy = page === null ? [] : ['Content-Security-Policy', readerPolicy(page)];
  const forwarded = forwardedHeaders.flatMap((name) =>
    headers[name] === undefined ? [] : [headerNames[name] ?? name, text(headers[name])],
  );
  return new CachedResponse({
    url: key.url,
    status,
    type,
    body,
    renderedAt,
    headers: [...forwarded, ...policy, ...commonHeaders],
    cacheControl: cacheControlOf(key, status, headers),
    tags: [...dependencies.tags],
    articleId: status === 200 ? dependencies.articleId : null,
    advertisementIds: status === 200 ? dependencies.advertisementIds : [],
  });
}

function cacheControlOf(key: CacheKey, status: number, headers: OutgoingHttpHeaders): string[] {
  if (status >= 500 || !key.isStorable) return privateCacheControl;
  const own = text(headers['cache-control']);
  return key.route.isPage || status !== 200 || own === '' ? pageCacheControl : ['Cache-Control', own];
}

function text(header: OutgoingHttpHeaders[string]): string {
  return header === undefined ? '' : String(header);
}
