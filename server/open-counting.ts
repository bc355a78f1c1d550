import { recordAddressHits } from '@/domain/redirects/hits';
import { recordMissedSearches } from '@/domain/statistics/missed-searches';
import { recordViews } from '@/domain/statistics/record-views';
import { countAdvertisements } from '@/server/advertisements/count-advertisements';
import { countAddresses } from '@/server/page-cache/hits/addresses';
import type { Counting } from '@/server/page-cache/hits/counting';
import { countMissedSearches } from '@/server/page-cache/hits/missed-searches';
import { countViews, type Reader } from '@/server/page-cache/hits/views';

/** Everything that is counted as readers get their answers; `close` writes what is left. `ownHost`: referrals from it are the site's own. */
export function openCounting(ownHost: string): Counting & {
  /** An advertisement was followed. */
  onClick: (advertisementId: string, reader: Reader) => void;
  close: () => Promise<void>;
} {
  const views = countViews(recordViews, ownHost);
  const addresses = countAddresses(recordAddressHits);
  const missedSearches = countMissedSearches(recordMissedSearches);
  const advertisements = countAdvertisements();
  return {
    onRead: views.count,
    onMet: addresses.count,
    onMissedSearch: missedSearches.count,
    onShown: advertisements.countShowing,
    onClick: advertisements.countClick,
    close: async () => {
      await Promise.all([views, addresses, missedSearches, advertisements].map((counter) => counter.close()));
    },
  };
}
