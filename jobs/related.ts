import { drainRelatedQueue } from '@/domain/related/queue/queue';
import type { IsStopping } from '@/jobs/job';

/** Computes related lists that wait. Bounded, so that it ends within a minute; what is left is for the next time. */
export async function refreshRelated(isStopping: IsStopping): Promise<void> {
  await drainRelatedQueue({ limit: 500, isStopping });
}
