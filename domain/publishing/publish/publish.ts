import type { z } from 'zod';
import type { Tx } from '@/db/transaction';
import { findNewestRevision, findRevision, writeContent } from '@/domain/articles/commands';
import { computeRelated, linkHeadlines } from '@/domain/related/commands';
import { enqueueRelated } from '@/domain/related/queue/queue';
import type { Actor } from '@/domain/users/types';
import { CommandRejected, parseInput } from '@/domain/command/rejection';
import { type Change, changeArticle } from '@/domain/publishing/change/change-article';
import { assertPassesChecks } from '@/domain/publishing/checks/checks';
import { hasSlugOfTitle, type PublishingState } from '@/domain/publishing/change/publishing-reads';
import { canPublishArticle, canWithdrawArticle } from '@/domain/publishing/policy';
import { publishArticleSchema, unpublishArticleSchema, withdrawArticleSchema } from '@/domain/publishing/schema';
import type {
  ChangedArticle,
  Outcome,
  PublishArticleInput,
  Refusal,
  UnpublishArticleInput,
  WithdrawArticleInput,
} from '@/domain/publishing/types';

/**
 * Publishes one revision; published again, it replaces what readers see. A future date or embargo hides it until then.
 * Rejects with `not-found` when the revision belongs to another article, `checks` when a blocking check fails.
 */
export async function publishArticle(actor: Actor, input: PublishArticleInput): Promise<Outcome<ChangedArticle>> {
  const request = parseInput(publishArticleSchema, input);
  if (!request.ok) return request;
  const { id, version, expectedToken, ...options } = request.value;
  const change = publicationChange(options);
  return changeArticle(
    actor,
    { id, version, expectedToken },
    {
      ...change,
      work: async (tx, article, now) => {
        await assertPassesChecks(tx, actor, article, options.revisionId);
        return change.work(tx, article, now);
      },
    },
  );
}

type PublishOptions = Omit<z.output<typeof publishArticleSchema>, 'id' | 'version' | 'expectedToken'>;

/**
 * The publication step for callers that already have a transaction. `relates`: compute the related list in the same
 * transaction, or leave it to a job when very many are published at once.
 */
export function publicationChange(
  { revisionId, ...dates }: PublishOptions,
  relatedLists: 'now' | 'soon' = 'now',
): Change<string> {
  return {
    action: 'article.publish',
    allows: canPublishArticle,
    work: async (tx, article, now) => {
      const newest = await findNewestRevision(tx, article.id);
      const revision = revisionId === undefined ? newest : await findRevision(tx, article.id, revisionId);
      if (!revision) throw new CommandRejected<Refusal>('not-found', 'there is no such revision of this article');
      await writeContent(tx, article.id, revision.content, { slugFollowsTitle: hasSlugOfTitle(article) });
      await tx.article.update({
        where: { id: article.id },
        data: { ...publicationDates(article, dates, now), status: 'PUBLISHED' },
        select: { id: true },
      });
      if (revision.id === newest?.id) await tx.workingCopy.deleteMany({ where: { articleId: article.id } });
      if (article.pageSlug !== null) return revision.id;
      await linkHeadlines(tx, { ...article, title: revision.content.title });
      await (relatedLists === 'now' ? computeRelated(tx, article.id) : enqueueRelated(tx, [article.id]));
      return revision.id;
    },
  };
}

function publicationDates(
  article: PublishingState,
  { publishedAt, embargoUntil, isMinor }: Omit<PublishOptions, 'revisionId'>,
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

/** Returns a published article to a draft; its URL answers 404. Rejects with `wrong-state`. */
export async function unpublishArticle(actor: Actor, input: UnpublishArticleInput): Promise<Outcome<ChangedArticle>> {
  const request = parseInput(unpublishArticleSchema, input);
  if (!request.ok) return request;
  return changeArticle(actor, request.value, {
    action: 'article.unpublish',
    allows: canWithdrawArticle,
    work: async (tx, article) => {
      assertPublished(article);
      await restoreNewestRevision(tx, article.id);
      await tx.article.update({ where: { id: article.id }, data: { status: 'DRAFT' }, select: { id: true } });
    },
  });
}

/** A draft's row holds what was saved last: for a published article, that is the working copy. */
async function restoreNewestRevision(tx: Tx, articleId: string): Promise<void> {
  const newest = await findNewestRevision(tx, articleId);
  if (newest) await writeContent(tx, articleId, newest.content, { slugFollowsTitle: false });
  await tx.workingCopy.deleteMany({ where: { articleId } });
}

/**
 * Withdraws a published article: with a public notice in its place, or without one (410). Rejects with `wrong-state`.
 */
export async function withdrawArticle(actor: Actor, input: WithdrawArticleInput): Promise<Outcome<ChangedArticle>> {
  const request = parseInput(withdrawArticleSchema, input);
  if (!request.ok) return request;
  const { notice } = request.value;
  return changeArticle(actor, request.value, {
    action: 'article.withdraw',
    allows: canWithdrawArticle,
    work: async (tx, article, now) => {
      assertPublished(article);
      await tx.article.update({
        where: { id: article.id },
        data: { status: 'WITHDRAWN', withdrawnAt: now, withdrawalNotice: notice },
        select: { id: true },
      });
    },
    audit: () => ({ summary: notice }),
  });
}

function assertPublished(article: PublishingState): void {
  if (article.status !== 'PUBLISHED') throw new CommandRejected<Refusal>('wrong-state', 'the article is not published');
}
