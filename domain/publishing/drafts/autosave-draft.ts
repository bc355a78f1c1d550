import type { z } from 'zod';
import { inTransaction, type Tx } from '@/db/transaction';
import { canEditArticle } from '@/domain/articles/policy';
import type { SaveReply } from '@/domain/articles/merge/draft-session';
import type { DraftContent } from '@/domain/articles/merge/draft-content';
import { recordAudit } from '@/domain/audit/commands';
import type { Actor } from '@/domain/users/types';
import { parseInput, CommandRejected, catchRejection } from '@/domain/publishing/change/change-article';
import { autosaveDraftSchema } from '@/domain/publishing/working-copy/draft-schema';
import {
  draftToken,
  lockArticle,
  readCurrentDraft,
  type LockedArticle,
} from '@/domain/publishing/working-copy/current-draft';
import { promoteDraft } from '@/domain/publishing/working-copy/promote-draft';
import type { Outcome } from '@/domain/publishing/types';

const MINUTE = 60_000;
/** What is written in one go becomes one revision at least this often. */
const REVISION_INTERVAL = 10 * MINUTE;
const ATTEMPT_RETENTION = 2 * 24 * 60 * MINUTE;

/**
 * Keeps work in progress, if what it is based on is what is there; else gives what is there, to be merged by the writer.
 * Never writes over what the writer had not seen. Asking the same attempt again is safe. The audit trail gets a row
 * when a revision comes of it, not at every pause.
 */
export async function autosaveDraft(
  actor: Actor,
  input: z.input<typeof autosaveDraftSchema>,
): Promise<Outcome<SaveReply>> {
  const request = parseInput(autosaveDraftSchema.safeParse(input));
  if (!request.ok) return request;
  return catchRejection(() => inTransaction((tx) => autosaveDraftIn(tx, actor, request.value)));
}

/** The same inside a transaction that is there already. Throws `CommandRejected`, which must take the transaction back. */
export async function autosaveDraftIn(
  tx: Tx,
  actor: Actor,
  { id, attempt, base, content }: z.output<typeof autosaveDraftSchema>,
): Promise<SaveReply> {
  const article = await lockArticle(tx, id);
  if (!article) throw new CommandRejected('not-found');
  if (!canEditArticle(actor, article)) throw new CommandRejected('forbidden');
  const current = await readCurrentDraft(tx, id);
  const token = draftToken(content);
  if (token === current.token) return { kept: true, token };
  const had = (await tx.draftSave.count({ where: { id: attempt, articleId: id } })) > 0;
  if (had || base !== current.token) return { kept: false, token: current.token, content: current.content, had };
  await promoteWhenDue(tx, actor, article);
  await writeDraft(tx, actor, article, { attempt, content });
  return { kept: true, token };
}

/** Before another writer goes on, and every few minutes, what was there becomes a revision in its writer's name. */
async function promoteWhenDue(tx: Tx, actor: Actor, article: LockedArticle): Promise<void> {
  const working = await tx.workingCopy.findUnique({ where: { articleId: article.id }, select: { writerId: true } });
  if (!working) return;
  const newest = await tx.revision.findFirst({
    where: { articleId: article.id },
    orderBy: { number: 'desc' },
    select: { createdAt: true },
  });
  const isOld = !newest || Date.now() - newest.createdAt.getTime() > REVISION_INTERVAL;
  if (!isOld && working.writerId === actor.id) return;
  const promoted = await promoteDraft(tx, article.id);
  if (promoted.state !== 'kept' || !promoted.added) return;
  await recordAudit(tx, actor, {
    action: 'article.save',
    targetType: 'article',
    targetId: article.id,
    summary: article.title,
  });
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
