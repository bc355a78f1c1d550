import { getDb } from '@/db/client';
import type { Tx } from '@/db/transaction';
import { type ArticleState, articleStateSelect, canReadArticle } from '@/domain/articles/policy';
import type { AuditRecord } from '@/domain/audit/types';
import { notify } from '@/domain/notifications/notify';
import type { Actor } from '@/domain/users/types';
import { CommandRejected, parseInput } from '@/domain/command/rejection';
import { runCommand } from '@/domain/command/run-command';
import { articleConstraints } from '@/domain/publishing/change/change-article';
import { canNoteArticle } from '@/domain/publishing/policy';
import { addNoteSchema, resolveNoteSchema } from '@/domain/publishing/schema';
import type { AddNoteInput, NoteView, Outcome, Refusal, ResolveNoteInput } from '@/domain/publishing/types';

/** Leaves a note for colleagues at a block, or on the whole article. Anyone who may read the article may. */
export function addNote(actor: Actor, input: AddNoteInput): Promise<Outcome<{ id: string }>> {
  return runCommand(actor, {
    permission: 'checked-elsewhere',
    input: parseInput(addNoteSchema, input),
    work: async (tx, note) => {
      const before = await assertCanNote(tx, actor, note.articleId);
      const id = await insertNote(tx, actor, note);
      await notify(tx, actor, { event: 'article.note', articleId: note.articleId, before, detail: note.text });
      return { value: { id }, audit: auditOf('article.note', note) };
    },
    constraints: articleConstraints,
  });
}

/** Says that a note is dealt with, or (`resolved: false`) that it is not after all. */
export function resolveNote(actor: Actor, input: ResolveNoteInput): Promise<Outcome<{ id: string }>> {
  return runCommand(actor, {
    permission: 'checked-elsewhere',
    input: parseInput(resolveNoteSchema, input),
    work: async (tx, { id, resolved }) => {
      const note = await tx.editorialNote.findUnique({ where: { id }, select: { articleId: true, text: true } });
      if (!note) throw new CommandRejected<Refusal>('not-found');
      await assertCanNote(tx, actor, note.articleId);
      const data = resolved
        ? { resolvedAt: new Date(), resolvedById: actor.id }
        : { resolvedAt: null, resolvedById: null };
      await tx.editorialNote.update({ where: { id }, data, select: { id: true } });
      return { value: { id }, audit: auditOf(resolved ? 'article.note-resolve' : 'article.note-reopen', note) };
    },
    constraints: articleConstraints,
  });
}

function auditOf(action: string, { articleId, text }: { articleId: string; text: string }): AuditRecord {
  return { action, targetType: 'article', targetId: articleId, summary: text.slice(0, 200) };
}

const MAX_NOTES = 200;

/** The comments of an article, open ones first, oldest first; empty without the permission to read it. */
export async function listNotes(actor: Actor, articleId: string): Promise<NoteView[]> {
  const db = getDb();
  const article = await db.article.findUnique({
    where: { id: articleId },
    select: articleStateSelect,
  });
  if (!article || !canReadArticle(actor, article)) return [];
  const rows = await db.editorialNote.findMany({
    where: { articleId },
    relationLoadStrategy: 'join',
    orderBy: [{ resolvedAt: { sort: 'asc', nulls: 'first' } }, { createdAt: 'asc' }],
    take: MAX_NOTES,
    select: {
      id: true,
      block: true,
      quote: true,
      text: true,
      createdAt: true,
      resolvedAt: true,
      createdBy: { select: { name: true } },
      resolvedBy: { select: { name: true } },
    },
  });
  return rows.map(({ createdBy, resolvedBy, ...note }) => ({
    ...note,
    writer: createdBy?.name ?? null,
    resolver: resolvedBy?.name ?? null,
  }));
}

type NewNote = { articleId: string; text: string; block?: number | undefined; quote?: string | undefined };

/** Adds a comment inside a transaction. No permission check. */
export async function insertNote(
  tx: Tx,
  actor: Actor,
  { articleId, text, block, quote = '' }: NewNote,
): Promise<string> {
  const { id } = await tx.editorialNote.create({
    data: { articleId, text, quote, block: block ?? null, createdById: actor.id },
    select: { id: true },
  });
  return id;
}

async function assertCanNote(
  tx: Tx,
  actor: Actor,
  articleId: string,
): Promise<ArticleState & { assigneeId: string | null }> {
  const article = await tx.article.findUnique({
    where: { id: articleId },
    select: { ...articleStateSelect, assigneeId: true },
  });
  if (!article) throw new CommandRejected<Refusal>('not-found');
  if (!canNoteArticle(actor, article)) throw new CommandRejected<Refusal>('forbidden');
  return article;
}
