import type { AddressCount } from '@/domain/redirects/hits';
import { isReadersAddress } from '@/domain/redirects/probes';
import type { AddressHit } from '@/domain/redirects/types';
import { type Batches, countInBatches } from './count-in-batches';
import { isCounted, type Reader } from './views';

export type Addresses = Omit<Batches, 'add'> & { count: (hit: AddressHit, reader: Reader) => void };

/** In ten seconds and in one process; some hundred bytes each. */
const MAX_COUNTED = 2_000;

/** Counts how often readers are led on by redirects and how often they meet 404, as views are counted. */
export function countAddresses(record: (counts: AddressCount[]) => Promise<void>): Addresses {
  const { add, ...batches } = countInBatches((counts) => record(counts.map(toCount)), MAX_COUNTED);
  const count = ({ kind, path }: AddressHit, reader: Reader): void => {
    if (!isCounted(reader) || (kind === 'MISSING' && !isReadersAddress(path))) return;
    add(`${kind} ${path}`);
  };
  return { count, ...batches };
}

function toCount([key, hits]: [string, number]): AddressCount {
  const at = key.indexOf(' ');
  return { kind: key.slice(0, at) === 'REDIRECT' ? 'REDIRECT' : 'MISSING', path: key.slice(at + 1), hits };
}
