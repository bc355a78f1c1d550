import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** This machine and private networks (RFC 1918, 4193, 3927), where a reverse proxy would be. */
const near = new Set(['loopback', 'private', 'linkLocal', 'uniqueLocal']);

/**
 * The client's address. Trusts `X-Forwarded-For` only from a proxy on this machine or a private network, and then only
 * the last address, which that proxy added: a client can forge the rest.
 */
export function clientAddress({ socket, headers }: Pick<IncomingMessage, 'socket' | 'headers'>): string {
  const peer = parse(socket.remoteAddress);
  if (!peer) return '';
  if (!near.has(peer.range())) return peer.toString();
  const forwarded = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .flatMap((part) => parse(part.trim()) ?? []);
  return (forwarded.at(-1) ?? peer).toString();
}

/**
 * The network that a limit counts: an IPv4 address, or the first half of an IPv6 address, which is one customer's
 * (RFC 6177); null when it is near, where a proxy would be.
 */
export function clientNetwork(remoteAddress: string | undefined): string | null {
  const address = parse(remoteAddress);
  if (!address || near.has(address.range())) return null;
  return address instanceof ipaddr.IPv4 ? address.toString() : address.parts.slice(0, 4).join(':');
}

/** Unwraps an IPv4 address mapped into IPv6. */
function parse(address = ''): ipaddr.IPv4 | ipaddr.IPv6 | null {
  return isIP(address) === 0 ? null : ipaddr.process(address);
}
