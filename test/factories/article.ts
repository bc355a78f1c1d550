import { randomUUID } from 'node:crypto';
import { getDb } from '@/db/client';
import type { Article, Prisma } from '@/db/generated/client';
import type { ArticleDocument } from '@/domain/articles/document/types';
import { titleKey } from '@/domain/articles/title-key';
import { slugify } from '@/lib/arabic/slug';
import { nextNumber } from '@/test/factories/sequence';

/** Columns of the article, and what hangs on it: ids of authors and topics, in order. */
export type ArticleFields = Partial<Prisma.ArticleUncheckedCreateInput> & { authorIds?: string[]; topicIds?: string[] };

const hour = 3_600_000;

/** A draft, never shown to anyone. */
export async function createDraft({ authorIds = [], topicIds = [], ...fields }: ArticleFields = {}): Promise<Article> {
  const title = fields.title ?? `عنوان المقال ${nextNumber()}`;
  const text = fields.text ?? `الفقرة الأولى من ${title}.\n\nالفقرة الثانية، وفيها تفصيل ما سبق.`;
  const words = {
    title,
    titleKey: titleKey(title),
    slug: slugify(title),
    text,
    body: documentOf(text),
    wordCount: text.split(/\s+/).length,
  };
  const authors = { create: authorIds.map((authorId, position) => ({ authorId, position })) };
  const topics = { create: topicIds.map((topicId, position) => ({ topicId, position })) };
  return getDb().article.create({ data: { ...words, ...fields, authors, topics } });
}

/** Published an hour ago, unless `publishedAt` says otherwise. */
export function createPublished(fields: ArticleFields = {}): Promise<Article> {
  const publishedAt = fields.publishedAt ?? new Date(Date.now() - hour);
  return createDraft({
    status: 'PUBLISHED',
    firstPublishedAt: publishedAt,
    contentUpdatedAt: publishedAt,
    ...fields,
    publishedAt,
  });
}

/** Published, but not to be shown for an hour yet. */
export function createEmbargoed(fields: ArticleFields = {}): Promise<Article> {
  return createPublished({ embargoUntil: new Date(Date.now() + hour), ...fields });
}

/** Scheduled for publication in an hour, with a revision. */
export async function createScheduled(fields: ArticleFields = {}): Promise<Article> {
  const draft = await createDraft(fields);
  const content = { title: draft.title, slug: draft.slug };
  const revision = await getDb().revision.create({ data: { articleId: draft.id, number: 1, content } });
  const scheduledAt = fields.scheduledAt ?? new Date(Date.now() + hour);
  return getDb().article.update({
    where: { id: draft.id },
    data: { status: 'SCHEDULED', scheduledAt, scheduledRevisionId: revision.id },
  });
}

/** Was published, then withdrawn. */
export function createWithdrawn(fields: ArticleFields = {}): Promise<Article> {
  const notice = 'سُحب هذا المقال لأن مصدره تراجع عمّا نُقل عنه.';
  return createPublished({ status: 'WITHDRAWN', withdrawnAt: new Date(), withdrawalNotice: notice, ...fields });
}

/** A document of one paragraph for each part of the text between empty lines. */
export function documentOf(text: string): ArticleDocument {
  const paragraphs = text
    .split(/\n{2,}/)
    .map((part) => part.trim())
    .filter(Boolean);
  return {
    type: 'doc',
    version: 1,
    content: paragraphs.map((part) => ({ type: 'paragraph', content: [{ type: 'text', text: part }] })),
  };
}

/** An id of the right form that no row has. */
export function missingId(): string {
  return randomUUID();
}
