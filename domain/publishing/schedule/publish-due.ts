import { getDb } from '@/db/client';
import { inTransaction, type Tx } from '@/db/transaction';
import { articleStateSelect } from '@/domain/articles/policy';
import { notify } from '@/domain/notifications/notify';
import type { Actor } from '@/domain/users/types';
import { CommandRejected, parseInput } from '@/domain/command/rejection';
import { recordDone, runCommand } from '@/domain/command/run-command';
import { changeArticleIn } from '@/domain/publishing/change/change-article';
import { canScheduleArticle } from '@/domain/publishing/policy';
import { publicationChange } from '@/domain/publishing/publish/publish';
import { retryPublishingSchema } from '@/domain/publishing/schema';
import type { Outcome, Refusal, RetryPublishingInput } from '@/domain/publishing/types';

const scheduleActor: Actor = { id: null, label: 'schedule', role: 'SYSTEM' };

/** The pause after a failure: doubles each time, up to ten minutes. */
const BACKOFF = { firstSeconds: 5, mostSeconds: 600 };

export type DuePublication = { id: string; scheduledAt: Date; error?: unknown };

/**
 * Publishes the scheduled article that has been due longest, in its pinned revision; null when none is due. Any number
 * of processes may call this: the row lock is held for the transaction, so an article is published once, and one whose
 * process died is free at once. A failure is recorded beside the article, which is retried after a pause; the next
 * call takes another.
 */
export async function publishNextDue(): Promise<DuePublication | null> {
  let claimed: DueRow | null = null;
  try {
    return await inTransaction(async (tx) => {
      claimed = await claimDue(tx);
      if (!claimed) return null;
      const { id, version, scheduledAt, revisionId } = claimed;
      // The article is due by the database's clock; this machine's clock may be behind.
      const now = new Date(Math.max(Date.now(), scheduledAt.getTime()));
      const change = publicationChange({ revisionId, publishedAt: scheduledAt, isMinor: false }, 'soon');
      await recordDone(tx, scheduleActor, await changeArticleIn(tx, scheduleActor, { id, version }, change, now));
      await tx.publishFailure.deleteMany({ where: { articleId: id } });
      return { id, scheduledAt };
    });
  } catch (error) {
    const due = claimed as DueRow | null; // assigned inside the callback, where the compiler does not look
    if (!due) throw error;
    await recordFailure(due.id, error);
    return { id: due.id, scheduledAt: due.scheduledAt, error };
  }
}

/** Whether an article is due now; other jobs let it go first. */
export async function isPublicationDue(): Promise<boolean> {
  const [row] = await getDb().$queryRaw<{ due: boolean }[]>`
    SELECT EXISTS (SELECT FROM article a LEFT JOIN publish_failure f ON f.article_id = a.id
      WHERE a.status = 'SCHEDULED' AND a.scheduled_at <= now() AND (f.retry_at IS NULL OR f.retry_at <= now())) AS due`;
  return row?.due ?? false;
}

/** Lets a failed article be tried again at once. Refuses `wrong-state` when it is not scheduled any more. */
export function retryPublishing(actor: Actor, input: RetryPublishingInput): Promise<Outcome<{ id: string }>> {
  return runCommand(actor, {
    permission: 'checked-elsewhere',
    input: parseInput(retryPublishingSchema, input),
    work: async (tx, { articleId: id }) => {
      const article = await tx.article.findUnique({
        where: { id },
        select: { ...articleStateSelect, title: true },
      });
      if (!article) throw new CommandRejected<Refusal>('not-found');
      if (!canScheduleArticle(actor, article)) throw new CommandRejected<Refusal>('forbidden');
      if (article.status !== 'SCHEDULED') throw new CommandRejected<Refusal>('wrong-state');
      await tx.publishFailure.updateMany({ where: { articleId: id }, data: { retryAt: new Date() } });
      const summary = article.title;
      return {
        value: { id },
        audit: { action: 'article.publish-retry', targetType: 'article', targetId: id, summary },
      };
    },
  });
}

type DueRow = { id: string; version: number; scheduledAt: Date; revisionId: string };

async function claimDue(tx: Tx): Promise<DueRow | null> {
  const [row] = await tx.$queryRaw<DueRow[]>`
    SELECT a.id, a.version, a.scheduled_at AS "scheduledAt", a.scheduled_revision_id AS "revisionId"
    FROM article a LEFT JOIN publish_failure f ON f.article_id = a.id
    WHERE a.status = 'SCHEDULED' AND a.scheduled_at <= now() AND (f.retry_at IS NULL OR f.retry_at <= now())
    ORDER BY a.scheduled_at, a.id
    LIMIT 1 FOR UPDATE OF a SKIP LOCKED`;
  return row ?? null;
}

/** Runs after the failed transaction was rolled back, in one of its own. People are told of the first failure alone. */
function recordFailure(articleId: string, error: unknown): Promise<void> {
  const text = (error instanceof Error ? error.message : String(error)).slice(0, 2_000);
  return inTransaction(async (tx) => {
    if ((await writeFailure(tx, articleId, text)) > 1) return;
    const before = { status: 'SCHEDULED', assigneeId: null };
    await notify(tx, scheduleActor, { event: 'article.publish-failed', articleId, before });
  });
}

/** Returns how often the article failed by now. */
async function writeFailure(tx: Tx, articleId: string, text: string): Promise<number> {
  const [row] = await tx.$queryRaw<{ attempts: number }[]>`
    INSERT INTO publish_failure (article_id, attempts, error, failed_at, retry_at)
    VALUES (${articleId}::uuid, 1, ${text}, now(), now() + make_interval(secs => ${BACKOFF.firstSeconds}))
    ON CONFLICT (article_id) DO UPDATE SET
      attempts = publish_failure.attempts + 1, error = excluded.error, failed_at = now(),
      retry_at = now() + make_interval(secs => least(${BACKOFF.mostSeconds}, ${BACKOFF.firstSeconds} * power(2, least(publish_failure.attempts, 10))))
    RETURNING attempts`;
  return row?.attempts ?? 1;
}
