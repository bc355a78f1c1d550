import { publishDueFront } from '@/domain/curation/editions';
import type { IsStopping } from '@/jobs/job';

/** Shows readers each front page whose time has come, one after another. */
export async function publishDueFronts(isStopping: IsStopping): Promise<void> {
  while (!isStopping() && (await publishDueFront())) {
    // One at a time.
  }
}
