import 'server-only';
import { problemResponse } from '@/lib/api/problem';
import { countAttempt } from '@/domain/users/throttle';
import { addressHeader } from '@/server/desk/headers';
import { getAuth } from '@/server/session/auth';

/** Endpoints for signing in with a passkey and for adding one while signed in. */
const open = new Set([
  '/passkey/generate-authenticate-options',
  '/passkey/verify-authentication',
  '/passkey/generate-register-options',
  '/passkey/verify-registration',
]);

const limit = { times: 60, seconds: 15 * 60 };

/** A passkey takes a few thousand bytes; its name is stored as sent. */
const MAX_BODY_BYTES = 64 * 1024;

/** Answers the endpoints above, rate limited; every other one is 404. */
export async function answerAuth(request: Request): Promise<Response> {
  const path = new URL(request.url).pathname.replace(/^\/api\/auth/, '');
  if (!open.has(path)) return problemResponse(404);
  const { headers } = request;
  if (headers.has('transfer-encoding') || Number(headers.get('content-length')) > MAX_BODY_BYTES)
    return problemResponse(413);
  const wait = await countAttempt(`passkey:${headers.get(addressHeader) ?? 'unknown'}`, limit);
  if (wait !== null) return new Response(null, { status: 429, headers: { 'retry-after': String(wait) } });
  return getAuth().handler(request);
}
