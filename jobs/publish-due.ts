import { publishNextDue } from '@/domain/publishing/schedule/publish-due';
import type { IsStopping } from '@/jobs/job';
import { log } from '@/lib/log';

/** Publishes due articles one after another until none is left. Returns how many were tried. */
export async function publishDueArticles(isStopping: IsStopping): Promise<number> {
  for (let tried = 0; ; tried++) {
    const due = isStopping() ? null : await publishNextDue();
    if (!due) return tried;
    if (due.error !== undefined) log.error('publish.failed', { article: due.id, error: due.error });
    else log.debug('publish.done', { article: due.id, lateMs: Date.now() - due.scheduledAt.getTime() });
  }
}
