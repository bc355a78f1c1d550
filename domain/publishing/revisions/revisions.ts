import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { getDb } from '@/db/client';
import { inTransaction, type Tx } from '@/db/transaction';
import { articleStateSelect, canEditArticle, canReadArticle } from '@/domain/articles/policy';
import type { DraftContent } from '@/domain/articles/merge/draft-content';
import type { Actor } from '@/domain/users/types';
import { CommandRejected, parseInput } from '@/domain/command/rejection';
import { type Done, recordDone, runCommand } from '@/domain/command/run-command';
import {
  draftContentSchema,
  nameRevisionSchema,
  restoreRevisionSchema,
} from '@/domain/publishing/working-copy/draft-schema';
import { lockArticle, readCurrentDraft } from '@/domain/publishing/working-copy/current-draft';
import { autosaveDraftIn } from '@/domain/publishing/drafts/autosave-draft';
import { assertPromoted } from '@/domain/publishing/change/change-article';
import { promoteDraft } from '@/domain/publishing/working-copy/promote-draft';
import type { Outcome, Refusal, RevisionView } from '@/domain/publishing/types';

const MAX_LISTED = 100;

/** The revisions of an article, newest first; empty without the permission to read it. */
export async function listRevisions(actor: Actor, articleId: string): Promise<RevisionView[]> {
  const db = getDb();
  const article = await db.article.findUnique({
    where: { id: articleId },
    select: articleStateSelect,
  });
  if (!article || !canReadArticle(actor, article)) return [];
  const rows = await db.revision.findMany({
    where: { articleId },
    relationLoadStrategy: 'join',
    orderBy: { number: 'desc' },
    take: MAX_LISTED,
    select: { id: true, number: true, label: true, createdAt: true, createdBy: { select: { name: true } } },
  });
  return rows.map(({ createdBy, ...row }) => ({ ...row, writer: createdBy?.name ?? null }));
}

/**
 * A revision and the one before it (or the current version, for `compareWithNow`). Null without the permission to read
 * it.
 */
export async function readRevision(
  actor: Actor,
  articleId: string,
  revisionId: string,
  compareWithNow = false,
): Promise<{ content: DraftContent; other: DraftContent | null } | null> {
  return inTransaction(async (tx) => {
    const article = await tx.article.findUnique({
      where: { id: articleId },
      select: articleStateSelect,
    });
    if (!article || !canReadArticle(actor, article)) return null;
    const row = await tx.revision.findFirst({
      where: { id: revisionId, articleId },
      select: { number: true, content: true },
    });
    if (!row) return null;
    const content = draftContentSchema.parse(row.content);
    if (compareWithNow) return { content, other: (await readCurrentDraft(tx, articleId)).content };
    const before = await tx.revision.findFirst({
      where: { articleId, number: { lt: row.number } },
      orderBy: { number: 'desc' },
      select: { content: true },
    });
    return { content, other: before && draftContentSchema.parse(before.content) };
  });
}

/** Makes a revision of what is written now and names it, or names an older one. Refuses `invalid` when it is incomplete. */
export function nameRevision(
  actor: Actor,
  input: z.input<typeof nameRevisionSchema>,
): Promise<Outcome<{ id: string }>> {
  return runCommand(actor, {
    permission: 'checked-elsewhere',
    input: parseInput(nameRevisionSchema, input),
    work: (tx, named) => nameRevisionIn(tx, actor, named),
  });
}

async function nameRevisionIn(
  tx: Tx,
  actor: Actor,
  { articleId, revisionId, label }: z.output<typeof nameRevisionSchema>,
): Promise<Done<{ id: string }>> {
  const article = await lockArticle(tx, articleId);
  if (!article) throw new CommandRejected<Refusal>('not-found');
  if (!canEditArticle(actor, article)) throw new CommandRejected<Refusal>('forbidden');
  const promoted = revisionId === undefined ? await promoteDraft(tx, actor, articleId) : null;
  if (promoted) assertPromoted(promoted);
  const newest = await tx.revision.findFirst({
    where: { articleId, ...(revisionId !== undefined && { id: revisionId }) },
    orderBy: { number: 'desc' },
    select: { id: true },
  });
  if (!newest) throw new CommandRejected<Refusal>('not-found');
  if (label !== '' || revisionId !== undefined)
    await tx.revision.update({ where: { id: newest.id }, data: { label }, select: { id: true } });
  return {
    value: newest,
    audit: { action: 'article.save', targetType: 'article', targetId: articleId, summary: label || article.title },
  };
}

/** Makes an older state what is written now. What was written before is a revision first, and so is what comes of it. */
export function restoreRevision(
  actor: Actor,
  input: z.input<typeof restoreRevisionSchema>,
): Promise<Outcome<{ id: string }>> {
  return runCommand(actor, {
    permission: 'checked-elsewhere',
    input: parseInput(restoreRevisionSchema, input),
    work: async (tx, { articleId, revisionId }) => {
      await nameWhatIsWritten(tx, actor, articleId);
      const old = await tx.revision.findFirst({ where: { id: revisionId, articleId }, select: { content: true } });
      if (!old) throw new CommandRejected<Refusal>('not-found');
      const saving = await autosaveDraftIn(tx, actor, {
        id: articleId,
        attempt: randomUUID(),
        base: (await readCurrentDraft(tx, articleId)).token,
        content: draftContentSchema.parse(old.content),
      });
      const reply = await recordDone(tx, actor, saving);
      if (!reply.saved) throw new CommandRejected<Refusal>('conflict');
      return nameRevisionIn(tx, actor, { articleId, label: '' });
    },
  });
}

/** What is incomplete cannot be a revision, and an imported article has none: neither keeps an older state from coming back. */
async function nameWhatIsWritten(tx: Tx, actor: Actor, articleId: string): Promise<void> {
  try {
    await recordDone(tx, actor, await nameRevisionIn(tx, actor, { articleId, label: '' }));
  } catch (error) {
    if (!(error instanceof CommandRejected) || (error.reason !== 'invalid' && error.reason !== 'not-found'))
      throw error;
  }
}
