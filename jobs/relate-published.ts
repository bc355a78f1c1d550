import { isPublicationDue } from '@/domain/publishing/schedule/publish-due';
import { recomputeNextRelated } from '@/domain/related/commands';
import type { IsStopping } from '@/jobs/job';

/** Computes the related lists of what has just gone out by the clock, one after another, after everything that is due. */
export async function relatePublished(isStopping: IsStopping): Promise<void> {
  while (!isStopping() && !(await isPublicationDue()) && (await recomputeNextRelated())) {
    // One at a time.
  }
}
