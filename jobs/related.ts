import { drainRelatedQueue } from '@/domain/related/queue';

/** Computes related lists that wait. Bounded, so that it ends within a minute; what is left is for the next time. */
export async function refreshRelated(): Promise<number> {
  return drainRelatedQueue({ limit: 500 });
}
