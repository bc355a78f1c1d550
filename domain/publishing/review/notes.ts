import { getDb } from '@/db/client';
import { inTransaction, type Tx } from '@/db/transaction';
import { type ArticleState, canReadArticle } from '@/domain/articles/policy';
import { recordAudit } from '@/domain/audit/commands';
import type { Actor } from '@/domain/users/types';
import { parseInput, CommandRejected, catchRejection } from '@/domain/publishing/change/change-article';
import { canNoteArticle } from '@/domain/publishing/policy';
import { addNoteSchema, resolveNoteSchema } from '@/domain/publishing/schema';
import type { AddNoteInput, NoteView, Outcome, ResolveNoteInput } from '@/domain/publishing/types';

/** Leaves a note for colleagues at a block, or on the whole article. Anyone who may read the article may. */
export async function addNote(actor: Actor, input: AddNoteInput): Promise<Outcome<{ id: string }>> {
  const request = parseInput(addNoteSchema.safeParse(input));
  if (!request.ok) return request;
  const note = request.value;
  return catchRejection(() =>
    inTransaction(async (tx) => {
      await assertCanNote(tx, actor, note.articleId);
      const id = await insertNote(tx, actor, note);
      await recordAudit(tx, actor, {
        action: 'article.note',
        targetType: 'article',
        targetId: note.articleId,
        summary: note.text.slice(0, 200),
      });
      return { id };
    }),
  );
}

/** Says that a note is dealt with, or (`resolved: false`) that it is not after all. */
export async function resolveNote(actor: Actor, input: ResolveNoteInput): Promise<Outcome<{ id: string }>> {
  const request = parseInput(resolveNoteSchema.safeParse(input));
  if (!request.ok) return request;
  const { id, resolved } = request.value;
  return catchRejection(() =>
    inTransaction(async (tx) => {
      const note = await tx.editorialNote.findUnique({ where: { id }, select: { articleId: true, text: true } });
      if (!note) throw new CommandRejected('not-found');
      await assertCanNote(tx, actor, note.articleId);
      const data = resolved
        ? { resolvedAt: new Date(), resolvedById: actor.id }
        : { resolvedAt: null, resolvedById: null };
      await tx.editorialNote.update({ where: { id }, data, select: { id: true } });
      const action = resolved ? 'article.note-resolve' : 'article.note-reopen';
      await recordAudit(tx, actor, {
        action,
        targetType: 'article',
        targetId: note.articleId,
        summary: note.text.slice(0, 200),
      });
      return { id };
    }),
  );
}

const MAX_NOTES = 200;

/** The notes of an article, open ones first, oldest first within; none to whoever may not read it. */
export async function listNotes(actor: Actor, articleId: string): Promise<NoteView[]> {
  const db = getDb();
  const article = await db.article.findUnique({
    where: { id: articleId },
    select: { status: true, createdById: true },
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

/** Writes a note inside a transaction, without asking. */
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

async function assertCanNote(tx: Tx, actor: Actor, articleId: string): Promise<ArticleState> {
  const article = await tx.article.findUnique({
    where: { id: articleId },
    select: { status: true, createdById: true },
  });
  if (!article) throw new CommandRejected('not-found');
  if (!canNoteArticle(actor, article)) throw new CommandRejected('forbidden');
  return article;
}
