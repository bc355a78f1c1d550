import type { Tx } from '@/db/transaction';
import { claimVersion } from '@/domain/articles/commands';
import type { ArticleState } from '@/domain/articles/policy';
import type { AuditFields, AuditRecord } from '@/domain/audit/types';
import { CommandRejected, type ConstraintRejections } from '@/domain/command/rejection';
import { type Done, runCommand } from '@/domain/command/run-command';
import { notify } from '@/domain/notifications/notify';
import { indexArticles } from '@/domain/search/commands';
import { followDeletedNames } from '@/domain/taxonomy/forwarded';
import type { Actor } from '@/domain/users/types';
import { refuse } from '@/lib/result';
import { draftContentSchema } from '@/domain/publishing/working-copy/draft-schema';
import { draftToken, readCurrentDraft } from '@/domain/publishing/working-copy/current-draft';
import { findNeighbours, type PublishingState, readPublishingState } from './publishing-reads';
import { type Promotion, promoteDraft } from '@/domain/publishing/working-copy/promote-draft';
import { cacheTagsOfChange } from './cache-tags';
import type { ChangedArticle, Outcome, Refusal } from '@/domain/publishing/types';

export type Change<T> = {
  action: string;
  allows: (actor: Actor, article: ArticleState) => boolean;
  /** Does the writing. Throws `CommandRejected` to take everything back. */
  work: (tx: Tx, article: PublishingState, now: Date) => Promise<T>;
  audit?: (article: PublishingState) => { summary?: string; after?: AuditFields };
  /** What the database refuses of it, besides what it refuses of every article. */
  constraints?: ConstraintRejections<Refusal>;
};

/** `expectedToken` stands for the text that the editor had loaded; absent, the newest text is taken unasked. */
type Target = { id: string; version: number; expectedToken?: string | undefined };
type Changed<T> = ChangedArticle & { done: T };

/** What the database refuses of an article. */
export const articleConstraints = {
  unique: refuse('duplicate', 'another article has this external id'),
  foreignKey: refuse(
    'unknown-reference',
    'a section, topic, author, thread, picture or article named here does not exist',
  ),
};

/**
 * The frame of every change of an article, on top of that of all commands: the right is asked, the version claimed, the
 * work done, and every page that showed or will show the article named.
 */
export function changeArticle<T>(actor: Actor, target: Target, change: Change<T>): Promise<Outcome<Changed<T>>> {
  return runCommand(actor, {
    permission: 'checked-elsewhere',
    work: (tx) => changeArticleIn(tx, actor, target, change, new Date()),
    constraints: change.constraints ?? articleConstraints,
  });
}

/** The same inside a transaction that is there already; its caller hands the result on to `recordDone`. */
export async function changeArticleIn<T>(
  tx: Tx,
  actor: Actor,
  target: Target,
  change: Change<T>,
  now: Date,
): Promise<Done<Changed<T>>> {
  const before = await readPublishingState(tx, target.id, now);
  if (!before) throw new CommandRejected<Refusal>('not-found');
  if (!change.allows(actor, before)) throw new CommandRejected<Refusal>('forbidden');
  if (!(await claimVersion(tx, target.id, target.version))) throw new CommandRejected<Refusal>('conflict');
  if (target.expectedToken !== undefined) await assertCurrentToken(tx, target.id, target.expectedToken);
  const oldNeighbours = await findNeighbours(tx, target.id);
  if (actionsOnNewestDraft.has(change.action)) await promoteWorkInProgress(tx, actor, change.action, target.id);
  const done = await change.work(tx, before, now);
  const after = await readPublishingState(tx, target.id, now);
  if (after) assertAllowedIn(after.sectionId, actor, change.allows, before);
  if (before.status === 'PUBLISHED' || after?.status === 'PUBLISHED') await indexArticles(tx, [target.id]);
  const neighbourIds = [...new Set([...oldNeighbours, ...(await findNeighbours(tx, target.id))])];
  const audit = auditOf(change, before, after);
  await notify(tx, actor, { event: change.action, articleId: before.id, before, detail: audit.summary });
  return {
    value: { id: before.id, publicId: before.publicId, version: target.version + 1, done },
    audit,
    tags: cacheTagsOfChange({ before, after, neighbourIds }),
  };
}

/**
 * Rejects a step that would bring an article into a section in which the actor may not take it: the text that is saved or
 * published may name another section than the article's row.
 */
export function assertAllowedIn(
  sectionId: string | null,
  actor: Actor,
  allows: Change<unknown>['allows'],
  article: PublishingState,
): void {
  if (sectionId !== article.sectionId && !allows(actor, { ...article, sectionId }))
    throw new CommandRejected<Refusal>('other-section');
}

/** Rejects when the draft changed since the editor loaded it. */
async function assertCurrentToken(tx: Tx, articleId: string, expectedToken: string): Promise<void> {
  const current = await readCurrentDraft(tx, articleId);
  if (current.token === expectedToken) return;
  const newest = await tx.revision.findFirst({
    where: { articleId },
    orderBy: { number: 'desc' },
    select: { id: true, content: true },
  });
  if (!newest) throw new CommandRejected<Refusal>('newer-text');
  const saved = await followDeletedNames(tx, newest.content);
  const isSaved = draftToken(draftContentSchema.parse(saved)) === current.token;
  throw new CommandRejected<Refusal>('newer-text', `show=${newest.id}${isSaved ? '' : '&now=1'}`);
}

/** Actions that start from the newest revision: work in progress becomes a revision first. */
const actionsOnNewestDraft = new Set([
  'article.save',
  'article.publish',
  'article.unpublish',
  'article.submit',
  'article.approve',
  'article.schedule',
]);

/**
 * A scheduled publication takes place even if newer work is incomplete; a person publishing now is told what is
 * missing.
 */
async function promoteWorkInProgress(tx: Tx, actor: Actor, action: string, articleId: string): Promise<void> {
  const promoted = await promoteDraft(tx, actor, articleId);
  if (action !== 'article.save' && actor.role !== 'SYSTEM') assertPromoted(promoted);
}

/** Rejects when work in progress could not become a revision. */
export function assertPromoted(promoted: Promotion): void {
  if (promoted.state === 'incomplete') throw new CommandRejected<Refusal>('invalid', promoted.detail);
  if (promoted.state === 'other-section') throw new CommandRejected<Refusal>('other-section');
}

function auditOf(change: Change<unknown>, before: PublishingState, after: PublishingState | null): AuditRecord {
  return {
    action: change.action,
    targetType: 'article',
    targetId: before.id,
    before: auditFields(before),
    ...(after && { after: auditFields(after) }),
    ...change.audit?.(after ?? before),
  };
}

function auditFields({ status, title, slug, publishedAt }: PublishingState): AuditFields {
  return { status, title, slug, publishedAt: publishedAt?.toISOString() ?? null };
}
