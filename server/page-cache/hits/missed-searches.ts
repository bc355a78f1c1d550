import { missedQueryKey } from '@/domain/statistics/missed-query';
import { type Batches, countInBatches } from './count-in-batches';
import { isCounted, type Reader } from './views';

export type MissedSearches = Omit<Batches, 'add'> & { count: (query: string, reader: Reader) => void };

/** Made-up queries are worth nothing. */
const MAX_COUNTED = 1_000;

/** Counts what readers searched for in vain, in memory. */
export function countMissedSearches(
  record: (counts: { query: string; count: number }[]) => Promise<void>,
): MissedSearches {
  const { add, ...batches } = countInBatches(
    (counts) => record(counts.map(([query, count]) => ({ query, count }))),
    MAX_COUNTED,
  );
  const count = (query: string, reader: Reader): void => {
    const key = isCounted(reader) ? missedQueryKey(query) : null;
    if (key !== null) add(key);
  };
  return { count, ...batches };
}
