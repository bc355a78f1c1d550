import { recordAdvertisementCounts } from '@/domain/advertisements/record-counts';
import { countViews, type Reader } from '@/server/page-cache/hits/views';

export type AdvertisementCounter = {
  countShowing: (advertisementId: string, reader: Reader) => void;
  countClick: (advertisementId: string, reader: Reader) => void;
  close: () => Promise<void>;
};

/** Counts by hour how often advertisements were on pages that were read, and were followed: as views are, bots left out. */
export function countAdvertisements(): AdvertisementCounter {
  const showings = countViews((counts) =>
    recordAdvertisementCounts(
      counts.map(({ articleId, hour, views }) => ({ advertisementId: articleId, hour, shown: views, clicked: 0 })),
    ),
  );
  const clicks = countViews((counts) =>
    recordAdvertisementCounts(
      counts.map(({ articleId, hour, views }) => ({ advertisementId: articleId, hour, shown: 0, clicked: views })),
    ),
  );
  return {
    countShowing: showings.count,
    countClick: clicks.count,
    close: async () => {
      await showings.close();
      await clicks.close();
    },
  };
}
