import { isPublicationDue } from '@/domain/publishing/schedule/publish-due';
import { relateNext } from '@/domain/related/commands';
import type { IsStopping } from '@/jobs/job';

/** Computes the related lists of what has just gone out by the clock, one after another, after everything that is due. */
export async function relatePublished(isStopping: IsStopping): Promise<void> {
  while (!isStopping() && !(await isPublicationDue()) && (await relateNext())) {
    // One at a time.
  }
}
