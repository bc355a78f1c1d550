import { indexStaleArticles } from '@/domain/search/index-stale';
import type { IsStopping } from '@/jobs/job';

/** Indexes articles that were filed elsewhere with many others, a batch after another, until none waits. */
export async function indexStale(isStopping: IsStopping): Promise<void> {
  while (!isStopping() && (await indexStaleArticles()) > 0);
}
