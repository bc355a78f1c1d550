import type { IncomingMessage, ServerResponse } from 'node:http';
import { log } from '@/lib/log';
import { readerPolicy } from '@/server/response/content-policy';
import { errorPage } from '@/server/response/error-page';
import { type CacheKey, parseUrl } from '@/server/page-cache/routing/cache-key';
import type { ServeHit } from './cache-hit-server';
import { counters } from '@/server/page-cache/store/metrics';
import { countAnswer, type Counting } from '@/server/page-cache/hits/counting';
import type { Reader } from '@/server/page-cache/hits/views';
import { chooseEncoding, isSameContent } from '@/server/page-cache/store/negotiate';
import { FailedRender, type Lookup, type Pages } from '@/server/page-cache/pages/pages';
import { sendCachedResponse } from './send-response';

type Answer = (request: IncomingMessage, response: ServerResponse) => boolean | Promise<boolean>;

export type PageServer = {
  /** Sends a reader's page, or returns false when the URL is none. */
  answer: Answer;
  /** The ready bytes for a plain request, or null. */
  serveHit: ServeHit;
};

type PageServerOptions = {
  pages: Pages;
  /** Static files. Tried after the cached pages and before the unknown-address page. */
  answerStatic: Answer;
  commonHeaders: string[];
  counting: Counting;
};

/** Answers readers from the page store; a fresh page is sent without waiting for anything. */
export function createPageServer({ pages, answerStatic, commonHeaders, counting }: PageServerOptions): PageServer {
  const send = (
    { cached, cacheStatus }: Lookup,
    request: IncomingMessage,
    response: ServerResponse,
  ): void | Promise<void> => {
    countResult(cacheStatus);
    cached.hits += 1;
    if (request.method === 'GET') countAnswer(counting, cached.fields.counted, () => readReader(request));
    return sendCachedResponse(cached, request, response);
  };

  const answer: PageServer['answer'] = (request, response) => {
    const { url = '/', method } = request;
    const isRead = method === 'GET' || method === 'HEAD';
    const known = isRead ? pages.store.getByRawUrl(url) : undefined;
    if (known && known.freshUntil > Date.now()) {
      const sending = send({ cached: known, cacheStatus: 'hit' }, request, response);
      return sending ? sending.then(() => true) : true;
    }
    const file = answerStatic(request, response);
    if (file !== false) return file;
    const parsed = parseUrl(url);
    if (parsed.kind === 'other') return false;
    if (!isRead) {
      const isRefused = parsed.kind === 'page' && parsed.key.route.isPage;
      if (!isRefused || (method === 'POST' && parsed.key.route.takesForm)) return false;
      return sendMethodNotAllowed(response, commonHeaders);
    }
    if (parsed.kind === 'moved') return sendRedirect(response, parsed.to, commonHeaders);
    return find(parsed.key, request, response);
  };

  const serveHit: ServeHit = (head) => {
    const cached = pages.store.getByRawUrl(head.url);
    if (!cached || cached.freshUntil <= Date.now()) return null;
    const variant = cached.variant(chooseEncoding(head.acceptEncoding));
    const isSame = head.ifNoneMatch !== undefined && isSameContent(head.ifNoneMatch, cached.hash);
    const serialized = isSame ? variant?.serializedNotModified : variant?.serialized;
    if (!serialized) return null;
    counters.hits += 1;
    if (isSame) counters.notModified += 1;
    else counters.bytesSent += serialized.body.byteLength;
    cached.hits += 1;
    countAnswer(counting, cached.fields.counted, () => head);
    return serialized.withCurrentDate();
  };

  const find = async (key: CacheKey, request: IncomingMessage, response: ServerResponse): Promise<true> => {
    const found = await pages.find(key).catch((error: unknown) => failedResponse(error, key));
    if (!found) {
      sendFailure(response, commonHeaders);
      return true;
    }
    if (found.cached.freshUntil > 0) pages.store.addRawUrl(request.url ?? '', found.cached);
    await send(found, request, response);
    return true;
  };

  return { answer, serveHit };
}

/** What of a request tells a reader from a bot and from a prefetching browser. */
export function readReader({ headers }: IncomingMessage): Reader {
  const isPrefetch = [headers['sec-purpose'], headers['purpose'], headers['x-moz']].some(
    (purpose) => purpose !== undefined,
  );
  return { userAgent: headers['user-agent'] ?? '', referrer: headers.referer ?? '', isPrefetch };
}

function countResult(cacheStatus: Lookup['cacheStatus']): void {
  if (cacheStatus === 'hit') counters.hits += 1;
  else if (cacheStatus === 'miss') counters.misses += 1;
  else counters.stale += 1;
}

/** The failed page's own answer, for API clients; readers get an error page that depends on nothing. */
function failedResponse(error: unknown, { url, route }: CacheKey): Lookup | null {
  log.error('page-cache.render-failed', { url, error });
  return error instanceof FailedRender && !route.isPage ? { cached: error.cached, cacheStatus: 'miss' } : null;
}

function sendFailure(response: ServerResponse, commonHeaders: string[]): void {
  const headers = [
    'Content-Type',
    'text/html; charset=utf-8',
    'Cache-Control',
    'no-store',
    'Retry-After',
    '5',
    ...commonHeaders,
  ];
  const page = errorPage();
  response.writeHead(503, [...headers, 'Content-Security-Policy', readerPolicy(page)]).end(page);
}

function sendRedirect(response: ServerResponse, to: string, commonHeaders: string[]): true {
  response
    .writeHead(308, ['Location', to, 'Cache-Control', 'public, max-age=3600', 'Content-Length', '0', ...commonHeaders])
    .end();
  return true;
}

function sendMethodNotAllowed(response: ServerResponse, commonHeaders: string[]): true {
  response.writeHead(405, ['Allow', 'GET, HEAD', 'Content-Length', '0', ...commonHeaders]).end();
  return true;
}
