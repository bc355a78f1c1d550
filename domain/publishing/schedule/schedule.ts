import { findNewestRevision, findRevision } from '@/domain/articles/commands';
import type { Actor } from '@/domain/users/types';
import { CommandRejected, parseInput } from '@/domain/command/rejection';
import { changeArticle } from '@/domain/publishing/change/change-article';
import { assertPassesChecks } from '@/domain/publishing/checks/checks';
import { canEmbargoArticle, canScheduleArticle } from '@/domain/publishing/policy';
import { nextStatus } from '@/domain/publishing/review/review';
import { scheduleArticleSchema, setEmbargoSchema, unscheduleArticleSchema } from '@/domain/publishing/schema';
import type {
  ChangedArticle,
  Outcome,
  Refusal,
  ScheduleArticleInput,
  SetEmbargoInput,
  UnscheduleArticleInput,
} from '@/domain/publishing/types';

/** A moment that has just passed while the form was sent counts as now. */
const CLOCK_TOLERANCE_MS = 60_000;

/**
 * Fixes when an article goes out, and in which saved state: later saves do not change what will be published. Asked
 * again, it moves the appointment. Refuses `wrong-state`, `not-found` (revision), `in-the-past`, `checks`.
 */
export async function scheduleArticle(
  actor: Actor,
  input: ScheduleArticleInput,
): Promise<Outcome<ChangedArticle & { revisionId: string }>> {
  const request = parseInput(scheduleArticleSchema, input);
  if (!request.ok) return request;
  const { at, revisionId } = request.value;
  const result = await changeArticle(actor, request.value, {
    action: 'article.schedule',
    allows: canScheduleArticle,
    work: async (tx, article, now) => {
      const status = nextStatus('schedule', article);
      if (at.getTime() < now.getTime() - CLOCK_TOLERANCE_MS)
        throw new CommandRejected<Refusal>('in-the-past', 'the moment is over');
      const revision = revisionId
        ? await findRevision(tx, article.id, revisionId)
        : await findNewestRevision(tx, article.id);
      if (!revision) throw new CommandRejected<Refusal>('not-found', 'there is no such revision of this article');
      await assertPassesChecks(tx, actor, article.id, revision.id);
      await tx.article.update({
        where: { id: article.id },
        data: { status, scheduledAt: at, scheduledRevisionId: revision.id },
        select: { id: true },
      });
      await tx.publishFailure.deleteMany({ where: { articleId: article.id } });
      return revision.id;
    },
    audit: () => ({ summary: at.toISOString() }),
  });
  if (!result.ok) return result;
  const { done, ...article } = result.value;
  return { ok: true, value: { ...article, revisionId: done } };
}

/** Calls the appointment off; the article is approved as before. Refuses `wrong-state`. */
export async function unscheduleArticle(actor: Actor, input: UnscheduleArticleInput): Promise<Outcome<ChangedArticle>> {
  const request = parseInput(unscheduleArticleSchema, input);
  if (!request.ok) return request;
  return changeArticle(actor, request.value, {
    action: 'article.unschedule',
    allows: canScheduleArticle,
    work: async (tx, article) => {
      const status = nextStatus('unschedule', article);
      await tx.article.update({
        where: { id: article.id },
        data: { status, scheduledAt: null, scheduledRevisionId: null },
        select: { id: true },
      });
      await tx.publishFailure.deleteMany({ where: { articleId: article.id } });
    },
  });
}

/** Keeps an article from readers until a moment, published or not; null lifts that at once. Refuses `wrong-state`. */
export async function setEmbargo(actor: Actor, input: SetEmbargoInput): Promise<Outcome<ChangedArticle>> {
  const request = parseInput(setEmbargoSchema, input);
  if (!request.ok) return request;
  const { until } = request.value;
  return changeArticle(actor, request.value, {
    action: 'article.embargo',
    allows: canEmbargoArticle,
    work: async (tx, article) => {
      nextStatus('embargo', article);
      await tx.article.update({ where: { id: article.id }, data: { embargoUntil: until }, select: { id: true } });
    },
    audit: () => ({ after: { embargoUntil: until?.toISOString() ?? null } }),
  });
}
