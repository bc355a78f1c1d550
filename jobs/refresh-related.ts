import { drainRelatedQueue } from '@/domain/related/queue/queue';
import type { IsStopping } from '@/jobs/job';

/** Computes pending related lists. Bounded, so that it ends within a minute; the next run does the rest. */
export async function refreshRelated(isStopping: IsStopping): Promise<void> {
  await drainRelatedQueue({ limit: 500, isStopping });
}
