import { getDb } from '@/db/client';
import type { ArticleStatus } from '@/domain/articles/types';
import { createArticle } from '@/domain/publishing/drafts/save-article';
import { openDraft } from '@/domain/publishing/drafts/open-draft';
import type { DraftContent } from '@/domain/articles/merge/draft-content';
import type { Actor } from '@/domain/users/types';

export type SubjectState = { status: ArticleStatus; ownerId: string };

/** An article to be asked about, and what hangs on it. */
export type Subject = SubjectState & {
  id: string;
  publicId: string;
  version: number;
  revisionId: string;
  noteId: string;
  linkId: string;
  token: string;
  content: DraftContent;
};

const software: Actor = { id: null, label: 'probe', role: 'SYSTEM' };
const HOUR = 3_600_000;

/** Makes an article of somebody in some state. */
export async function makeSubject({ status, ownerId }: SubjectState, sectionId: string): Promise<Subject> {
  const db = getDb();
  const text = [{ type: 'paragraph', content: [{ type: 'text', text: 'نص لا يراه إلا من يحق له.' }] }];
  const made = await createArticle(software, {
    content: { title: 'مادة للسؤال عن الصلاحيات', sectionId, body: { type: 'doc', version: 1, content: text } },
  });
  if (!made.ok) throw new Error(`${made.reason} ${made.detail ?? ''}`);
  const { id, publicId } = made.value;
  const opened = await openDraft(software, id);
  if (!opened.ok) throw new Error(opened.reason);
  const revision = await db.revision.findFirstOrThrow({ where: { articleId: id }, select: { id: true } });
  const note = await db.editorialNote.create({ data: { articleId: id, text: 'ملاحظة' }, select: { id: true } });
  const link = await db.previewLink.create({
    data: { articleId: id, revisionId: revision.id, tokenHash: id, expiresAt: new Date(Date.now() + HOUR) },
    select: { id: true },
  });
  const row = await db.article.update({
    where: { id },
    data: { status, createdById: ownerId, ...datesOf(status, revision.id) },
    select: { version: true },
  });
  return {
    status,
    ownerId,
    id,
    publicId,
    version: row.version,
    revisionId: revision.id,
    noteId: note.id,
    linkId: link.id,
    token: opened.value.token,
    content: opened.value.content,
  };
}

/** What the database's own rules want of each state. */
function datesOf(status: ArticleStatus, scheduledRevisionId: string) {
  const past = new Date(Date.now() - HOUR);
  if (status === 'SCHEDULED') return { scheduledAt: new Date(Date.now() + HOUR), scheduledRevisionId };
  if (status === 'PUBLISHED') return { publishedAt: past, firstPublishedAt: past };
  if (status === 'WITHDRAWN')
    return { publishedAt: past, firstPublishedAt: past, withdrawnAt: past, withdrawalNotice: 'سُحبت.' };
  return {};
}

/** A trace of the article's state, which changes when anything was done to it. */
export async function fingerprintOf({ id }: Subject): Promise<string> {
  const db = getDb();
  const [row, copies, notes, links, revisions] = await Promise.all([
    db.article.findUnique({
      where: { id },
      select: { version: true, status: true, title: true, slug: true, assigneeId: true, embargoUntil: true },
    }),
    db.workingCopy.count({ where: { articleId: id } }),
    db.editorialNote.findMany({ where: { articleId: id }, select: { resolvedAt: true } }),
    db.previewLink.findMany({ where: { articleId: id }, select: { revokedAt: true } }),
    db.revision.findMany({ where: { articleId: id }, select: { label: true } }),
  ]);
  return JSON.stringify([row, copies, notes, links, revisions]);
}

/** Takes it away again. */
export async function dropSubject({ id }: Subject): Promise<void> {
  await getDb().article.deleteMany({ where: { id } });
}
