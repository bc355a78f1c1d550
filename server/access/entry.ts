import type { IncomingMessage, ServerResponse } from 'node:http';
import { countAttempt, type RateLimit, refundAttempt } from '@/domain/users/throttle';
import { verifyPassword } from '@/domain/users/password';
import type { Access } from '@/domain/settings/types';
import { sha256 } from '@/lib/sha256';
import messages from '@/messages/ar.json';
import { clientAddress } from '@/server/desk/client-address';
import { isForeignChange } from '@/server/desk/prepare-request';
import { cookieRules, readCookie } from '@/server/session/cookie-rules';
import { isSameSignature, sign } from '@/server/session/signed';
import type { ClosedAnswers } from './closed-answers';

const DAYS = 30;
const MAX_FORM_BYTES = 8_192;
const words = messages.closed;

/** By address, and of all together: many addresses guess no faster. What was right does not count. */
const limits = {
  address: { times: 20, seconds: 15 * 60 },
  all: { times: 1_000, seconds: 15 * 60 },
} satisfies Record<string, RateLimit>;

type Entry = { access: Access; siteUrl: string; answers: ClosedAnswers };

/** Answers the form with the password of a private site: leads back to the page that was asked for, with a cookie. */
export async function answerEntry(request: IncomingMessage, response: ServerResponse, entry: Entry): Promise<boolean> {
  const { access, siteUrl, answers } = entry;
  if (request.method !== 'POST') return answers.locked(request, response);
  const form = isForeignChange(request) ? null : await readForm(request);
  if (form === null) return answers.locked(request, response, { status: 400, problem: words.unreadable });
  const next = localPath(form.get('next'));
  const keys = { address: `reader-entry:${clientAddress(request)}`, all: 'reader-entry:all' };
  const waits = await Promise.all([countAttempt(keys.address, limits.address), countAttempt(keys.all, limits.all)]);
  const wait = Math.max(...waits.map((seconds) => seconds ?? 0));
  if (wait > 0) {
    const headers = ['Retry-After', String(wait)];
    return answers.locked(request, response, { status: 429, problem: words.tooOften, next, headers });
  }
  const isRight = await verifyPassword({ hash: access.privacy.passwordHash, password: form.get('password') ?? '' });
  if (!isRight) return answers.locked(request, response, { problem: words.wrong, next });
  await Promise.all([refundAttempt(keys.address), refundAttempt(keys.all)]);
  response
    .writeHead(303, { location: next, 'set-cookie': cookieFor(access, siteUrl), 'cache-control': 'private, no-store' })
    .end();
  return true;
}

/** Whether the cookie says that its browser knew the password as it is now. */
export function hasEntered(cookies: string | undefined, access: Access, siteUrl: string): boolean {
  const [expires = '', signature = ''] = readCookie(cookies, cookieName(siteUrl))?.split('.') ?? [];
  return Number(expires) > Date.now() && isSameSignature(signature, signatureOf(expires, access));
}

function cookieFor(access: Access, siteUrl: string): string {
  const expires = String(Date.now() + DAYS * 86_400_000);
  const { secure } = cookieRules(siteUrl).defaultCookieAttributes;
  const value = `${expires}.${signatureOf(expires, access)}`;
  return `${cookieName(siteUrl)}=${value}; Path=/; Max-Age=${DAYS * 86_400}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
}

function cookieName(siteUrl: string): string {
  return `${cookieRules(siteUrl).cookiePrefix}.reader`;
}

/** With the hash, whose salt is another for each new password. */
function signatureOf(expires: string, { privacy }: Access): string {
  return sign(`reader-entry:${expires}:${sha256(privacy.passwordHash)}`);
}

/** A path of this site as a browser writes it; the front page in place of anything else. */
function localPath(text: string | null): string {
  return text !== null && text.length <= 2_000 && /^\/(?![/\\])[\x21-\x7e]*$/.test(text) ? text : '/';
}

/** The fields of a form; null of anything else, or when there is too much of it. */
async function readForm(request: IncomingMessage): Promise<URLSearchParams | null> {
  if (!/^application\/x-www-form-urlencoded\b/i.test(request.headers['content-type'] ?? '')) return null;
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    bytes += part.byteLength;
    if (bytes > MAX_FORM_BYTES) return null;
    parts.push(part);
  }
  return new URLSearchParams(Buffer.concat(parts).toString('utf8'));
}
