import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';

/** Addresses of this machine and of private networks (RFC 1918, 4193, 3927), where a proxy in front would stand. */
const near = /^(?:::1$|127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.|f[cd][0-9a-f]{2}:|fe80:)/i;

/**
 * The address a request comes from. A proxy nearby is believed about whom it speaks for, and then the last address it
 * added; what a client far away claims is not.
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

/** An IPv4 address that came in an IPv6 one is itself. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '');
}
