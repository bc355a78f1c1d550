import { Prisma } from '@/db/generated/client';
import { notifyTags } from '@/db/notify';
import { inTransaction, type Tx } from '@/db/transaction';
import { claimVersion } from '@/domain/articles/commands';
import type { ArticleState } from '@/domain/articles/policy';
import { recordAudit } from '@/domain/audit/commands';
import type { AuditFields } from '@/domain/audit/types';
import { indexArticles } from '@/domain/search/commands';
import type { Actor } from '@/domain/users/types';
import { ok, refuse, type Result } from '@/lib/result';
import { draftContentSchema } from '@/domain/publishing/working-copy/draft-schema';
import { draftToken, readCurrentDraft } from '@/domain/publishing/working-copy/current-draft';
import { findNeighbours, type PublishingState, readPublishingState } from './publishing-reads';
import { promoteDraft } from '@/domain/publishing/working-copy/promote-draft';
import { cacheTagsOfChange } from './cache-tags';
import type { ChangedArticle, Outcome, Refusal } from '@/domain/publishing/types';

export type Change<T> = {
  action: string;
  allows: (actor: Actor, article: ArticleState) => boolean;
  /** Does the writing. Throw `Refused` to take everything back and answer with its reason. */
  work: (tx: Tx, article: PublishingState, now: Date) => Promise<T>;
  audit?: (article: PublishingState) => { summary?: string; after?: AuditFields };
};

/** `expectedToken` stands for the text that the editor had loaded; absent, the newest text is taken unasked. */
type Target = { id: string; version: number; expectedToken?: string | undefined };
type Done<T> = ChangedArticle & { done: T };

/**
 * The frame of every change of an article, in one transaction: the right is asked, the version claimed, the work done,
 * the audit row written, and every page that showed or will show the article named.
 */
export function changeArticle<T>(actor: Actor, target: Target, change: Change<T>): Promise<Outcome<Done<T>>> {
  return catchRejection(() => inTransaction((tx) => changeArticleIn(tx, actor, target, change, new Date())));
}

/** The same inside a transaction that is there already. Throws `Refused`, which must take the transaction back. */
export async function changeArticleIn<T>(
  tx: Tx,
  actor: Actor,
  target: Target,
  change: Change<T>,
  now: Date,
): Promise<Done<T>> {
  const before = await readPublishingState(tx, target.id, now);
  if (!before) throw new CommandRejected('not-found');
  if (!change.allows(actor, before)) throw new CommandRejected('forbidden');
  if (!(await claimVersion(tx, target.id, target.version))) throw new CommandRejected('conflict');
  if (target.expectedToken !== undefined) await assertCurrentToken(tx, target.id, target.expectedToken);
  const oldNeighbours = await findNeighbours(tx, target.id);
  if (actionsOnNewestDraft.has(change.action)) await promoteWorkInProgress(tx, actor, change.action, target.id);
  const done = await change.work(tx, before, now);
  await recordAndNotify(tx, actor, change, before, oldNeighbours, now);
  return { id: before.id, publicId: before.publicId, version: target.version + 1, done };
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
  if (!newest) throw new CommandRejected('newer-text');
  const isSaved = draftToken(draftContentSchema.parse(newest.content)) === current.token;
  throw new CommandRejected('newer-text', `show=${newest.id}${isSaved ? '' : '&now=1'}`);
}

/** What begins with the newest saved state must see what was written since as one. */
const actionsOnNewestDraft = new Set([
  'article.save',
  'article.publish',
  'article.unpublish',
  'article.submit',
  'article.approve',
  'article.schedule',
]);

/** An appointment that was made is kept, whatever has been begun since; a person is told what is missing still. */
async function promoteWorkInProgress(tx: Tx, actor: Actor, action: string, articleId: string): Promise<void> {
  const promoted = await promoteDraft(tx, articleId);
  if (promoted.state === 'incomplete' && action !== 'article.save' && actor.role !== 'SYSTEM')
    throw new CommandRejected('invalid', promoted.detail);
}

async function recordAndNotify<T>(
  tx: Tx,
  actor: Actor,
  change: Change<T>,
  before: PublishingState,
  oldNeighbours: string[],
  now: Date,
): Promise<void> {
  const after = await readPublishingState(tx, before.id, now);
  if (before.status === 'PUBLISHED' || after?.status === 'PUBLISHED') await indexArticles(tx, [before.id]);
  await recordAudit(tx, actor, {
    action: change.action,
    targetType: 'article',
    targetId: before.id,
    before: auditFields(before),
    ...(after && { after: auditFields(after) }),
    ...change.audit?.(after ?? before),
  });
  const newNeighbours = await findNeighbours(tx, before.id);
  await notifyTags(
    tx,
    cacheTagsOfChange({ before, after, neighbourIds: [...new Set([...oldNeighbours, ...newNeighbours])] }),
  );
}

function auditFields({ status, title, slug, publishedAt }: PublishingState): AuditFields {
  return { status, title, slug, publishedAt: publishedAt?.toISOString() ?? null };
}

/** Thrown inside a transaction to roll it back; never leaves `refusing`. */
export class CommandRejected extends Error {
  constructor(
    readonly reason: Refusal,
    readonly detail?: string,
  ) {
    super(detail ?? reason);
  }
}

/** Runs a change and gives its refusals, those of the database's own rules included, as a result. Bugs are thrown on. */
export async function catchRejection<T>(run: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return ok(await run());
  } catch (error) {
    if (error instanceof CommandRejected) return refuse(error.reason, error.detail);
    if (error instanceof Prisma.PrismaClientKnownRequestError) {
      if (error.code === 'P2003')
        return refuse(
          'unknown-reference',
          'a section, topic, author, thread, picture or article named here does not exist',
        );
      if (error.code === 'P2002') return refuse('duplicate', 'another article has this external id');
    }
    throw error;
  }
}

/** The value of a check, or a refusal as `invalid`. */
export function parseInput<T>(
  parsed:
    { success: true; data: T } | { success: false; error: { issues: { path: PropertyKey[]; message: string }[] } },
): Result<T, 'invalid'> {
  if (parsed.success) return ok(parsed.data);
  return refuse(
    'invalid',
    parsed.error.issues
      .slice(0, 5)
      .map((issue) => `${issue.path.map(String).join('.')}: ${issue.message}`)
      .join('; '),
  );
}
