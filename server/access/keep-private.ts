import type { ServerResponse } from 'node:http';

/** `writeHead` is overloaded; the arguments are passed on as they are. */
type WriteHead = (status: number, ...rest: unknown[]) => ServerResponse;

/** What lets shared caches keep an answer, or drop it by its tags. */
const forCaches = new Set([
  'cache-control',
  'cdn-cache-control',
  'surrogate-control',
  'surrogate-key',
  'cache-tag',
  'expires',
]);

/**
 * Whatever is answered, from the page cache too, stays in the browser of who was let in: no cache on the way keeps it, and no
 * search engine. Pages are asked for again each time, so that none outlives a password.
 */
export function keepPrivate(response: ServerResponse, path: string): void {
  const maxAge = path.startsWith('/media/') ? 'max-age=3600' : 'max-age=0, must-revalidate';
  const own = ['Cache-Control', `private, ${maxAge}`, 'X-Robots-Tag', 'noindex, nofollow'];
  const writeHead = response.writeHead.bind(response) as WriteHead;
  response.writeHead = ((status, ...rest) => {
    const given = rest.find((part) => typeof part === 'object' && part !== null) as unknown[] | Record<string, unknown>;
    const kept = pairsOf(given).filter(([name]) => !isReplaced(name));
    for (const name of response.getHeaderNames()) if (isReplaced(name)) response.removeHeader(name);
    return writeHead(status, [...kept.flat(1), ...own]);
  }) as WriteHead;
}

function isReplaced(name: string): boolean {
  return forCaches.has(name.toLowerCase()) || name.toLowerCase() === 'x-robots-tag';
}

/** Node takes headers as an object, or as names and values in one list. */
function pairsOf(headers: unknown[] | Record<string, unknown> = {}): [string, unknown][] {
  if (!Array.isArray(headers)) return Object.entries(headers);
  return Array.from({ length: headers.length / 2 }, (_, at) => [String(headers[2 * at]), headers[2 * at + 1]]);
}
