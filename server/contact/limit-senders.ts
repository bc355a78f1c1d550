import { LRUCache } from 'lru-cache';
import { clientNetwork } from '@/server/desk/client-address';

const MAX_SENT = 10;
const WINDOW_MS = 10 * 60_000;

/**
 * Limits how often one network may send, in this process alone. Addresses stay in memory for ten minutes and are written
 * nowhere: a hash of one in the database could be undone by trying all of them. Networks near by, where a proxy or an onion
 * service would be, carry the messages of everybody and are held by the limit of the whole site alone.
 */
export function limitSenders(): (address: string) => boolean {
  const counts = new LRUCache<string, number>({ max: 10_000, ttl: WINDOW_MS, noUpdateTTL: true });
  return (address) => {
    const network = clientNetwork(address);
    if (network === null) return true;
    const count = (counts.get(network) ?? 0) + 1;
    counts.set(network, count);
    return count <= MAX_SENT;
  };
}
