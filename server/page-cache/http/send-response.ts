import type { IncomingMessage, ServerResponse } from 'node:http';
import type { CachedResponse, Variant } from '@/server/page-cache/store/cached-response';
import { counters } from '@/server/page-cache/store/metrics';
import { chooseEncoding, isSameContent } from '@/server/page-cache/store/negotiate';

/** Sends a page; at once when it is there in the encoding asked for. Gives the status sent, once it is known. */
export function sendCachedResponse(
  entry: CachedResponse,
  request: IncomingMessage,
  response: ServerResponse,
): void | Promise<void> {
  const encoding = chooseEncoding(request.headers['accept-encoding'] as string | undefined);
  const variant = entry.variant(encoding);
  if (variant) return sendVariant(entry, variant, request, response);
  return entry.prepare(encoding).then((prepared) => sendVariant(entry, prepared, request, response));
}

function sendVariant(
  entry: CachedResponse,
  variant: Variant,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const { status } = entry.fields;
  if (status === 200 && isSameContent(request.headers['if-none-match'], entry.hash)) {
    counters.notModified += 1;
    response.writeHead(304, withKeys(variant.notModified, entry, request)).end();
    return;
  }
  response.writeHead(status, withKeys(variant.headers, entry, request));
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
function withKeys(headers: string[], { fields: { tags } }: CachedResponse, request: IncomingMessage): string[] {
  if (request.headers['surrogate-capability'] === undefined) return headers;
  return [...headers, 'Surrogate-Key', tags.join(' '), 'Cache-Tag', tags.join(',')];
}
