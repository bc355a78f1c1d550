import { findNewestRevision, findRevision } from '@/domain/articles/commands';
import type { Actor } from '@/domain/users/types';
import { CommandRejected, parseInput } from '@/domain/command/rejection';
import { assertAllowedIn, changeArticle } from '@/domain/publishing/change/change-article';
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

/** A time that passed while the form was being sent counts as now. */
const CLOCK_TOLERANCE_MS = 60_000;

/**
 * Schedules an article in one revision: later saves do not change what will be published. Scheduling again moves the
 * time. Rejects with `wrong-state`, `not-found` (revision), `in-the-past`, `checks`.
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
      assertAllowedIn(revision.content.sectionId, actor, canScheduleArticle, article);
      await assertPassesChecks(tx, actor, article, revision.id);
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

/** Cancels the scheduled publication; the article is approved again. Rejects with `wrong-state`. */
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

/**
 * Hides an article from readers until a time, whether it is published or not; null removes the embargo. Rejects with
 * `wrong-state`.
 */
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
