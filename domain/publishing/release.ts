import type { z } from 'zod';
import type { Tx } from '@/db/transaction';
import { findNewestRevision, findRevision, writeContent } from '@/domain/articles/commands';
import { computeRelated, enqueueRelated, resolveHeadlines } from '@/domain/related/commands';
import type { Actor } from '@/domain/users/types';
import { type Change, changeArticle, checked, Refused } from './change';
import { mustPassChecks } from './checks';
import { hasSlugOfTitle, type PublishingState } from './facts';
import { canPublishArticle, canWithdrawArticle } from './policy';
import { publishArticleSchema, unpublishArticleSchema, withdrawArticleSchema } from './schema';
import type {
  ChangedArticle,
  Outcome,
  PublishArticleInput,
  UnpublishArticleInput,
  WithdrawArticleInput,
} from './types';

/**
 * Publishes one saved state, whole; published again, it replaces what readers see. A date or embargo ahead keeps it from
 * readers until then. Refuses `not-found` when the revision is not this article's, `checks` when
 * something must be put right first.
 */
export async function publishArticle(actor: Actor, input: PublishArticleInput): Promise<Outcome<ChangedArticle>> {
  const request = checked(publishArticleSchema.safeParse(input));
  if (!request.ok) return request;
  const { id, version, seen, ...release } = request.value;
  const change = publication(release);
  return changeArticle(
    actor,
    { id, version, seen },
    {
      ...change,
      work: async (tx, article, now) => {
        await mustPassChecks(tx, actor, article.id, release.revisionId);
        return change.work(tx, article, now);
      },
    },
  );
}

type Release = Omit<z.output<typeof publishArticleSchema>, 'id' | 'version' | 'seen'>;

/**
 * Publication as a change, for whoever holds a transaction already. `relates` says when its related list is computed: in
 * the same transaction, or by a job in a moment, for when a great many go out at once.
 */
export function publication({ revisionId, ...dates }: Release, relates: 'now' | 'soon' = 'now'): Change<string> {
  return {
    action: 'article.publish',
    allows: canPublishArticle,
    work: async (tx, article, now) => {
      const newest = await findNewestRevision(tx, article.id);
      const revision = revisionId === undefined ? newest : await findRevision(tx, article.id, revisionId);
      if (!revision) throw new Refused('not-found', 'there is no such revision of this article');
      await writeContent(tx, article.id, revision.content, { slugFollowsTitle: hasSlugOfTitle(article) });
      await tx.article.update({
        where: { id: article.id },
        data: { ...datesOf(article, dates, now), status: 'PUBLISHED' },
        select: { id: true },
      });
      if (revision.id === newest?.id) await tx.workingCopy.deleteMany({ where: { articleId: article.id } });
      await resolveHeadlines(tx, { ...article, title: revision.content.title });
      await (relates === 'now' ? computeRelated(tx, article.id) : enqueueRelated(tx, [article.id]));
      return revision.id;
    },
  };
}

function datesOf(
  article: PublishingState,
  { publishedAt, embargoUntil, isMinor }: Omit<Release, 'revisionId'>,
  now: Date,
) {
  const isReplacing = article.status === 'PUBLISHED';
  return {
    publishedAt: publishedAt ?? article.publishedAt ?? now,
    firstPublishedAt: article.firstPublishedAt ?? now,
    ...(embargoUntil !== undefined && { embargoUntil }),
    ...(isReplacing && !isMinor && { contentUpdatedAt: now }),
    scheduledAt: null,
    scheduledRevisionId: null,
    withdrawnAt: null,
    withdrawalNotice: '',
  };
}

/** Takes a published article back to a draft; its address answers "not found". Refuses `wrong-state`. */
export async function unpublishArticle(actor: Actor, input: UnpublishArticleInput): Promise<Outcome<ChangedArticle>> {
  const request = checked(unpublishArticleSchema.safeParse(input));
  if (!request.ok) return request;
  return changeArticle(actor, request.value, {
    action: 'article.unpublish',
    allows: canWithdrawArticle,
    work: async (tx, article) => {
      mustBePublished(article);
      await restoreNewestRevision(tx, article.id);
      await tx.article.update({ where: { id: article.id }, data: { status: 'DRAFT' }, select: { id: true } });
    },
  });
}

/** The row of a draft says what was saved last; the working copy of a published article is that. */
async function restoreNewestRevision(tx: Tx, articleId: string): Promise<void> {
  const newest = await findNewestRevision(tx, articleId);
  if (newest) await writeContent(tx, articleId, newest.content, { slugFollowsTitle: false });
  await tx.workingCopy.deleteMany({ where: { articleId } });
}

/** Takes a published article back: with a public notice in its place, or gone without one. Refuses `wrong-state`. */
export async function withdrawArticle(actor: Actor, input: WithdrawArticleInput): Promise<Outcome<ChangedArticle>> {
  const request = checked(withdrawArticleSchema.safeParse(input));
  if (!request.ok) return request;
  const { notice } = request.value;
  return changeArticle(actor, request.value, {
    action: 'article.withdraw',
    allows: canWithdrawArticle,
    work: async (tx, article, now) => {
      mustBePublished(article);
      await tx.article.update({
        where: { id: article.id },
        data: { status: 'WITHDRAWN', withdrawnAt: now, withdrawalNotice: notice },
        select: { id: true },
      });
    },
    audit: () => ({ summary: notice }),
  });
}

function mustBePublished(article: PublishingState): void {
  if (article.status !== 'PUBLISHED') throw new Refused('wrong-state', 'the article is not published');
}
