import { recordAdvertisementCounts } from '@/domain/advertisements/record-counts';
import { countInBatches } from '@/server/page-cache/hits/count-in-batches';
import { hourOf, isCounted, type Reader } from '@/server/page-cache/hits/views';

export type AdvertisementCounter = {
  countShowing: (advertisementId: string, reader: Reader) => void;
  countClick: (advertisementId: string, reader: Reader) => void;
  close: () => Promise<void>;
};

/** More advertisements an hour means a bug. */
const MAX_COUNTED = 10_000;

/** Counts by hour how often advertisements were on pages that were read, and were followed: as views are, bots left out. */
export function countAdvertisements(): AdvertisementCounter {
  const { add, close } = countInBatches((counts) => recordAdvertisementCounts(counts.map(toCount)), MAX_COUNTED);
  const counter = (what: 'shown' | 'clicked') => (advertisementId: string, reader: Reader) => {
    if (isCounted(reader)) add(`${hourOf(Date.now())} ${advertisementId} ${what}`);
  };
  return { countShowing: counter('shown'), countClick: counter('clicked'), close };
}

function toCount([key, count]: [key: string, count: number]) {
  const [hour = '', advertisementId = '', what] = key.split(' ');
  const isShown = what === 'shown';
  return { advertisementId, hour: new Date(Number(hour)), shown: isShown ? count : 0, clicked: isShown ? 0 : count };
}
