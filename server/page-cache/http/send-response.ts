import type { IncomingMessage, ServerResponse } from 'node:http';
import type { CachedResponse, Variant } from '@/server/page-cache/store/cached-response';
import { counters } from '@/server/page-cache/store/metrics';
import { chooseEncoding, isSameContent } from '@/server/page-cache/store/negotiate';

/** Sends a page; at once when it is there in the encoding asked for. Gives the status sent, once it is known. */
export function sendCachedResponse(
  cached: CachedResponse,
  request: IncomingMessage,
  response: ServerResponse,
): void | Promise<void> {
  const encoding = chooseEncoding(request.headers['accept-encoding'] as string | undefined);
  const variant = cached.variant(encoding);
  if (variant) return sendVariant(cached, variant, request, response);
  return cached.prepare(encoding).then((prepared) => sendVariant(cached, prepared, request, response));
}

function sendVariant(
  cached: CachedResponse,
  variant: Variant,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const { status } = cached.fields;
  if (status === 200 && isSameContent(request.headers['if-none-match'], cached.hash)) {
    counters.notModified += 1;
    response.writeHead(304, withSurrogateKeys(variant.notModified, cached, request)).end();
    return;
  }
  response.writeHead(status, withSurrogateKeys(variant.headers, cached, request));
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  counters.bytesSent += variant.body.byteLength;
  response.end(variant.body);
}

/**
 * A cache that stands before us says so (Edge Architecture Specification, 2.1) and is told by which keys to purge.
 * Readers are spared what may be kilobytes of them.
 */
function withSurrogateKeys(
  headers: string[],
  { fields: { tags } }: CachedResponse,
  request: IncomingMessage,
): string[] {
  if (request.headers['surrogate-capability'] === undefined) return headers;
  return [...headers, 'Surrogate-Key', tags.join(' '), 'Cache-Tag', tags.join(',')];
}
