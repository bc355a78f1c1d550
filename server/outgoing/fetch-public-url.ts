import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import { get as getPlain, type IncomingMessage } from 'node:http';
import { get as getSecure } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { getEnv } from '@/lib/env';
import { log } from '@/lib/log';
import { ok, refuse, type Result } from '@/lib/result';
import { isPublicAddress } from './public-address';

export type FetchRejection = 'bad-address' | 'unreachable' | 'wrong-type' | 'too-large';

type Limits = {
  /** For all of it: names, redirects and the body. */
  milliseconds: number;
  maxBytes: number;
  /** The Accept header. */
  accept: string;
  /** Matches the media types that are read; an answer without one has the type ''. */
  mediaType: RegExp;
};

/** How the network is reached. Only tests pass another one, to lead public addresses to their own server. */
export type Network = {
  ports: readonly number[];
  resolve: (host: string) => Promise<LookupAddress[]>;
  /** Maps an address that has passed the check to the one that is connected to. */
  route: (address: LookupAddress) => LookupAddress;
};

const internet = (): Network => ({
  ports: getEnv().FETCH_PORTS,
  resolve: (host) => lookup(host, { all: true }),
  route: (address) => address,
});

const MAX_REDIRECTS = 4;
const redirects = new Set([301, 302, 303, 307, 308]);

/**
 * Fetches a URL that a person entered: the only way out of the server to an address that the operator did not set
 * (those are the database, S3 and SMTP). Prevents server-side request forgery by OWASP's cheat sheet: http and https
 * on the usual ports of public addresses alone, checked again at each redirect, with no cookie, referrer or
 * credentials. The body is not decompressed, so that its bytes on the wire are all there is.
 * A name of the inside network is `unreachable`, as one that does not exist; no port of it is ever tried.
 */
export async function fetchPublicUrl(
  address: string,
  limits: Limits,
  network = internet(),
): Promise<Result<Uint8Array, FetchRejection>> {
  const signal = AbortSignal.timeout(limits.milliseconds);
  let location = address;
  let base: URL | undefined;
  for (let step = 0; step <= MAX_REDIRECTS; step += 1) {
    const url = parsePublicUrl(location, base, network.ports);
    if (!url) return refuse('bad-address');
    try {
      const answer = await request(url, limits.accept, network, signal);
      const next = redirects.has(answer.statusCode ?? 0) && answer.headers.location;
      if (!next) return await readAnswer(answer, limits);
      answer.destroy();
      location = Buffer.from(next, 'latin1').toString(); // servers send Arabic in UTF-8
      base = url;
    } catch (error) {
      log.debug('fetch.failed', { host: url.host, error });
      return refuse('unreachable');
    }
  }
  return refuse('unreachable');
}

/**
 * Null for what is never requested. A literal IP address is checked here, since a socket does not look it up; WHATWG's
 * URL parser has written all its forms (`127.1`, `0x7f000001`, `2130706433`) in the usual one.
 */
function parsePublicUrl(address: string, base: URL | undefined, ports: readonly number[]): URL | null {
  if (!URL.canParse(address, base)) return null;
  const url = new URL(address, base);
  if (!['http:', 'https:'].includes(url.protocol) || url.username || url.password) return null;
  if (!ports.includes(Number(url.port || (url.protocol === 'https:' ? 443 : 80)))) return null;
  const host = url.hostname.replace(/^\[|\]$/g, '');
  return isIP(host) === 0 || isPublicAddress(host) ? url : null;
}

function request(url: URL, accept: string, network: Network, signal: AbortSignal): Promise<IncomingMessage> {
  const get = url.protocol === 'https:' ? getSecure : getPlain;
  const headers = {
    accept,
    'accept-encoding': 'identity',
    'user-agent': `Warraq (+${new URL(getEnv().SITE_URL).href})`, // some archives refuse programs that name no contact
  };
  return new Promise((resolve, reject) => {
    get(url, { signal, lookup: publicLookup(network), agent: false, headers }, resolve).on('error', reject);
  });
}

/**
 * Resolves a name and fails when any of its addresses is not public. The socket itself calls this, once, so the
 * addresses checked are the ones connected to, which prevents DNS rebinding.
 */
function publicLookup({ resolve, route }: Network): LookupFunction {
  const resolvePublic = async (host: string): Promise<LookupAddress[]> => {
    const addresses = await resolve(host);
    if (!addresses.every(({ address }) => isPublicAddress(address))) throw new Error('not a public address');
    return addresses.map(route);
  };
  return (host, { all }, done) => {
    resolvePublic(host).then(
      (addresses) => (all ? done(null, addresses) : done(null, addresses[0]?.address ?? '', addresses[0]?.family)),
      (error: Error) => done(error, []),
    );
  };
}

async function readAnswer(answer: IncomingMessage, limits: Limits): Promise<Result<Uint8Array, FetchRejection>> {
  try {
    if (answer.statusCode !== 200) throw new Error(`answered ${answer.statusCode}`);
    const [mediaType = ''] = (answer.headers['content-type'] ?? '').split(';');
    if (!limits.mediaType.test(mediaType.trim().toLowerCase())) return refuse('wrong-type');
    if (Number(answer.headers['content-length']) > limits.maxBytes) return refuse('too-large');
    const parts: Buffer[] = [];
    let length = 0;
    for await (const part of answer as AsyncIterable<Buffer>) {
      length += part.byteLength;
      if (length > limits.maxBytes) return refuse('too-large');
      parts.push(part);
    }
    return ok(Buffer.concat(parts));
  } finally {
    answer.destroy();
  }
}
