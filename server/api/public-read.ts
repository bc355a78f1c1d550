import { problemResponse } from '@/lib/api/problem';
import { log } from '@/lib/log';

type Read<C> = (request: Request, context: C) => Promise<Response>;

const ALLOWED = 'GET, HEAD, OPTIONS';
const SHARED = { 'Access-Control-Allow-Origin': '*', 'X-Robots-Tag': 'noindex' };

/**
 * Handlers of a public, read-only address: `read` answers GET and HEAD for any origin, other methods get 405, and an
 * exception becomes a problem response without internal details.
 */
export function publicRead<C>(read: Read<C>) {
  const GET = async (request: Request, context: C): Promise<Response> => {
    try {
      return await read(request, context);
    } catch (error) {
      log.error('api.failed', { path: new URL(request.url).pathname, error });
      return problemResponse(500);
    }
  };
  const methodNotAllowed = (): Response => problemResponse(405, { headers: { Allow: ALLOWED } });
  return {
    GET,
    HEAD: withoutBody(GET),
    OPTIONS: preflight,
    POST: methodNotAllowed,
    PUT: methodNotAllowed,
    PATCH: methodNotAllowed,
    DELETE: methodNotAllowed,
  };
}

/** A successful JSON answer that caches may store briefly. */
export function jsonResponse(body: unknown): Response {
  return new Response(JSON.stringify(body), {
    headers: {
      ...SHARED,
      'Content-Type': 'application/json; charset=utf-8',
      'Cache-Control': 'public, max-age=30, stale-while-revalidate=60',
    },
  });
}

function withoutBody<C>(read: Read<C>): Read<C> {
  return async (request, context) => {
    const { status, headers } = await read(request, context);
    return new Response(null, { status, headers });
  };
}

function preflight(): Response {
  const headers = {
    ...SHARED,
    Allow: ALLOWED,
    'Access-Control-Allow-Methods': ALLOWED,
    'Access-Control-Max-Age': '86400',
  };
  return new Response(null, { status: 204, headers });
}
