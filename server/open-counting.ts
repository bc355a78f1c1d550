import { recordAddressHits } from '@/domain/redirects/hits';
import { recordMissedSearches } from '@/domain/statistics/missed-searches';
import { recordViews } from '@/domain/statistics/record-views';
import { countAddresses } from '@/server/page-cache/hits/addresses';
import type { Counting } from '@/server/page-cache/hits/counting';
import { countMissedSearches } from '@/server/page-cache/hits/missed-searches';
import { countViews } from '@/server/page-cache/hits/views';

/** Everything that is counted as readers get their answers; `close` writes what is left. `ownHost`: referrals from it are the site's own. */
export function openCounting(ownHost: string): Counting & { close: () => Promise<void> } {
  const views = countViews(recordViews, ownHost);
  const addresses = countAddresses(recordAddressHits);
  const missedSearches = countMissedSearches(recordMissedSearches);
  return {
    onRead: views.count,
    onMet: addresses.count,
    onMissedSearch: missedSearches.count,
    close: async () => {
      await Promise.all([views, addresses, missedSearches].map((counter) => counter.close()));
    },
  };
}
