import { get as getPlain, type IncomingMessage } from 'node:http';
import { get as getSecure } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { ok, refuse, type Result } from '@/lib/result';
import { isPublicAddress, lookupPublic } from './public-address';

export type FetchRejection = 'bad-address' | 'unreachable' | 'too-large';

type Limits = {
  maxBytes: number;
  milliseconds: number;
  signal?: AbortSignal;
  /** Resolves names to public addresses; tests replace it to reach their own server. */
  lookup?: LookupFunction;
  mayConnect?: (ip: string) => boolean;
};

const MAX_REDIRECTS = 4;

/**
 * Downloads the picture at a URL that a person entered. Guards against server-side request forgery: only http and
 * https on the public network, checked at each redirect; no user names, no unusual ports, no cookies; bounded in size
 * and time. Ignores the declared type: the caller detects it from the bytes.
 */
export async function fetchPicture(address: string, limits: Limits): Promise<Result<Uint8Array, FetchRejection>> {
  const deadline = AbortSignal.timeout(limits.milliseconds);
  const signal = limits.signal ? AbortSignal.any([deadline, limits.signal]) : deadline;
  let url = address;
  for (let step = 0; step <= MAX_REDIRECTS; step += 1) {
    const target = checkedUrl(url, limits.mayConnect ?? isPublicAddress);
    if (!target) return refuse('bad-address');
    try {
      const answer = await request(target, signal, limits.lookup ?? lookupPublic);
      const next = locationOf(answer, target);
      if (next === null) return await readAnswer(answer, limits.maxBytes);
      answer.destroy();
      url = next;
    } catch (error) {
      return refuse('unreachable', error instanceof Error ? error.message : undefined);
    }
  }
  return refuse('unreachable', 'too many redirects');
}

/** A literal IP address needs no lookup, so the socket's lookup check never sees it. */
function checkedUrl(address: string, mayConnect: (ip: string) => boolean): URL | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if ((url.protocol !== 'https:' && url.protocol !== 'http:') || url.username || url.password) return null;
  if (isIP(host) !== 0 && !mayConnect(host)) return null;
  return url;
}

function request(url: URL, signal: AbortSignal, lookup: LookupFunction): Promise<IncomingMessage> {
  const get = url.protocol === 'https:' ? getSecure : getPlain;
  return new Promise((resolve, reject) => {
    get(url, { signal, lookup, agent: false, headers: { accept: 'image/*', 'user-agent': 'Warraq' } }, resolve).on(
      'error',
      reject,
    );
  });
}

function locationOf({ statusCode = 0, headers }: IncomingMessage, base: URL): string | null {
  if (statusCode < 300 || statusCode > 399 || !headers.location) return null;
  return URL.canParse(headers.location, base) ? new URL(headers.location, base).href : 'bad:';
}

async function readAnswer(answer: IncomingMessage, maxBytes: number): Promise<Result<Uint8Array, FetchRejection>> {
  if (answer.statusCode !== 200) {
    answer.destroy();
    return refuse('unreachable', `answered ${answer.statusCode ?? 0}`);
  }
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of answer as AsyncIterable<Buffer>) {
    length += part.byteLength;
    if (length > maxBytes) {
      answer.destroy();
      return refuse('too-large');
    }
    parts.push(part);
  }
  return ok(Buffer.concat(parts));
}
