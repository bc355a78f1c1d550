import { publishDueFront } from '@/domain/curation/editions';
import type { IsStopping } from '@/jobs/job';

/** Publishes each due front page, one after another. */
export async function publishDueFronts(isStopping: IsStopping): Promise<void> {
  while (!isStopping() && (await publishDueFront())) {
    // Each call publishes one.
  }
}
