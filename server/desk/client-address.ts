import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';

/** Loopback and private networks (RFC 1918, 4193, 3927), where a reverse proxy would be. */
const near = /^(?:::1$|127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.|f[cd][0-9a-f]{2}:|fe80:)/i;

/**
 * The client's address. Trusts `X-Forwarded-For` only from a proxy on this machine or a private network, and then only
 * the last address, which that proxy added: a client can forge the rest.
 */
export function clientAddress({ socket, headers }: Pick<IncomingMessage, 'socket' | 'headers'>): string {
  const peer = plain(socket.remoteAddress ?? '');
  if (!near.test(peer)) return peer;
  const forwarded = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((part) => plain(part.trim()))
    .filter((part) => isIP(part) !== 0);
  return forwarded.at(-1) ?? peer;
}

/**
 * The network that a limit counts: an IPv4 address, or the first half of an IPv6 address, which is one customer's
 * (RFC 6177); null when it is near, where a proxy would be.
 */
export function clientNetwork(remoteAddress: string | undefined): string | null {
  const address = plain(remoteAddress ?? '');
  if (isIP(address) === 0 || near.test(address)) return null;
  return isIP(address) === 4 ? address : groupsOf(address).slice(0, 4).join(':');
}

/** The eight groups of an IPv6 address (RFC 4291, 2.2). */
function groupsOf(address: string): string[] {
  const [head = [], tail = []] = address.split('::').map((part) => part.split(':').filter((group) => group !== ''));
  return [...head, ...Array<string>(8 - head.length - tail.length).fill('0'), ...tail];
}

/** Unwraps an IPv4 address mapped into IPv6. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '');
}
