import type { z } from 'zod';
import type { Tx } from '@/db/transaction';
import { canEditArticle } from '@/domain/articles/policy';
import type { SaveReply } from '@/domain/articles/merge/draft-session';
import type { DraftContent } from '@/domain/articles/merge/draft-content';
import type { AuditRecord } from '@/domain/audit/types';
import type { Actor } from '@/domain/users/types';
import { CommandRejected, parseInput } from '@/domain/command/rejection';
import { type Done, runCommand } from '@/domain/command/run-command';
import { autosaveDraftSchema } from '@/domain/publishing/working-copy/draft-schema';
import {
  draftToken,
  lockArticle,
  readCurrentDraft,
  type LockedArticle,
} from '@/domain/publishing/working-copy/current-draft';
import { promoteDraft } from '@/domain/publishing/working-copy/promote-draft';
import type { Outcome, Refusal } from '@/domain/publishing/types';

const MINUTE = 60_000;
/** Continuous writing becomes a revision at least this often. */
const REVISION_INTERVAL = 10 * MINUTE;
const ATTEMPT_RETENTION = 2 * 24 * 60 * MINUTE;

/**
 * Saves work in progress if it is based on the current version; otherwise returns the current version for the writer
 * to merge, so that nothing unseen is overwritten. Repeating the same attempt is safe. The audit log gets a row when a
 * revision is made, not at every save.
 */
export function autosaveDraft(actor: Actor, input: z.input<typeof autosaveDraftSchema>): Promise<Outcome<SaveReply>> {
  return runCommand(actor, {
    permission: 'checked-elsewhere',
    input: parseInput(autosaveDraftSchema, input),
    work: (tx, draft) => autosaveDraftIn(tx, actor, draft),
  });
}

/** The same inside a transaction that is there already; its caller hands the result on to `recordDone`. */
export async function autosaveDraftIn(
  tx: Tx,
  actor: Actor,
  { id, attempt, base, content }: z.output<typeof autosaveDraftSchema>,
): Promise<Done<SaveReply>> {
  const article = await lockArticle(tx, id);
  if (!article) throw new CommandRejected<Refusal>('not-found');
  if (!canEditArticle(actor, article)) throw new CommandRejected<Refusal>('forbidden');
  const current = await readCurrentDraft(tx, id);
  const token = draftToken(content);
  if (token === current.token) return { value: { saved: true, token }, audit: null };
  const savedEarlier = (await tx.draftSave.count({ where: { id: attempt, articleId: id } })) > 0;
  if (savedEarlier || base !== current.token)
    return { value: { saved: false, token: current.token, content: current.content, savedEarlier }, audit: null };
  const audit = await promoteWhenDue(tx, actor, article);
  await writeDraft(tx, actor, article, { attempt, content });
  return { value: { saved: true, token }, audit };
}

/** Before another writer goes on, and every few minutes, what was there becomes a revision in its writer's name. */
async function promoteWhenDue(tx: Tx, actor: Actor, article: LockedArticle): Promise<AuditRecord | null> {
  const working = await tx.workingCopy.findUnique({ where: { articleId: article.id }, select: { writerId: true } });
  if (!working) return null;
  const newest = await tx.revision.findFirst({
    where: { articleId: article.id },
    orderBy: { number: 'desc' },
    select: { createdAt: true },
  });
  const isOld = !newest || Date.now() - newest.createdAt.getTime() > REVISION_INTERVAL;
  if (!isOld && working.writerId === actor.id) return null;
  const promoted = await promoteDraft(tx, actor, article.id);
  if (promoted.state !== 'kept' || !promoted.added) return null;
  return { action: 'article.save', targetType: 'article', targetId: article.id, summary: article.title };
}

async function writeDraft(
  tx: Tx,
  actor: Actor,
  article: LockedArticle,
  { attempt, content }: { attempt: string; content: DraftContent },
): Promise<void> {
  const stored = content as object; // plain JSON, as its schema made it
  await tx.workingCopy.upsert({
    where: { articleId: article.id },
    create: { articleId: article.id, content: stored, writerId: actor.id },
    update: { content: stored, writerId: actor.id, version: { increment: 1 } },
    select: { articleId: true },
  });
  await tx.draftSave.create({ data: { id: attempt, articleId: article.id }, select: { id: true } });
  await tx.draftSave.deleteMany({
    where: { articleId: article.id, at: { lt: new Date(Date.now() - ATTEMPT_RETENTION) } },
  });
}
