import type { IncomingMessage, ServerResponse } from 'node:http';
import type { CachedResponse, Variant } from '@/server/page-cache/store/cached-response';
import { counters } from '@/server/page-cache/store/metrics';
import { chooseEncoding, isSameContent } from '@/server/page-cache/store/negotiate';

/** Sends a page, synchronously when the requested encoding is ready. Returns the status sent, once it is known. */
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
 * Surrogate keys go only to a cache that announces itself (Edge Architecture Specification, 2.1): they can be
 * kilobytes, which readers are spared.
 */
function withSurrogateKeys(
  headers: string[],
  { fields: { tags } }: CachedResponse,
  request: IncomingMessage,
): string[] {
  if (request.headers['surrogate-capability'] === undefined) return headers;
  return [...headers, 'Surrogate-Key', tags.join(' '), 'Cache-Tag', tags.join(',')];
}
