import { announceVisible } from '@/domain/publishing/schedule/announce-visible';
import type { IsStopping } from '@/jobs/job';

/** Announces whatever the clock has made visible, until nothing is left. */
export async function announceVisibleArticles(isStopping: IsStopping): Promise<void> {
  while (!isStopping() && (await announceVisible()) > 0) {
    // A batch at a time.
  }
}
