import { announceVisible } from '@/domain/publishing/schedule/announce-visible';
import type { IsStopping } from '@/jobs/job';

/** Announces articles whose publication time has come, until none is left. */
export async function announceVisibleArticles(isStopping: IsStopping): Promise<void> {
  while (!isStopping() && (await announceVisible()) > 0) {
    // Each call announces a batch.
  }
}
