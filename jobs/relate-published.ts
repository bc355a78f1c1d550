import { isPublicationDue } from '@/domain/publishing/schedule/publish-due';
import { recomputeNextRelated } from '@/domain/related/queue/queue';
import type { IsStopping } from '@/jobs/job';

/** Computes the related lists of articles published by schedule, one after another, after all due articles are out. */
export async function relatePublished(isStopping: IsStopping): Promise<void> {
  while (!isStopping() && !(await isPublicationDue()) && (await recomputeNextRelated())) {
    // Each call computes one list.
  }
}
