import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** The only IPv6 space that IANA allocates for global unicast (RFC 4291 2.4, ipv6-address-space registry). */
const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3');
/** NAT64 (RFC 6052): how a network without IPv4 reaches every IPv4 host, so the address inside decides. */
const nat64 = ipaddr.IPv6.parseCIDR('64:ff9b::/96');
/** Azure answers its virtual machines here: the one public address that is a cloud's inside. */
const azurePlatform = '168.63.129.16';

/**
 * Whether an IP address is on the public network. `ipaddr.js` knows the blocks of the IANA special-purpose address
 * registries (RFC 6890, RFC 8190) by name; `unicast` is what lies in none of them.
 */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 0) return false; // ipaddr.js reads more: 127.1, octal numbers
  const ip = ipaddr.process(address); // unwraps IPv4-mapped IPv6 (RFC 4291 2.5.5.2)
  if (ip instanceof ipaddr.IPv4) return ip.range() === 'unicast' && ip.toString() !== azurePlatform;
  if (ip.match(nat64)) return isPublicAddress(ip.toByteArray().slice(-4).join('.'));
  return ip.range() === 'unicast' && ip.match(globalUnicast);
}
