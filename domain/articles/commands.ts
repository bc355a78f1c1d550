import { isDeepStrictEqual } from 'node:util';
import type { Tx } from '@/db/transaction';
import { slugify } from '@/lib/arabic/slug';
import { type ArticleContent, columnsOf, joinsOf } from './content';
import { articleContentSchema } from './schema';
import type { PageRole } from './types';

/**
 * How articles are written, without asking who writes: rights, audit and announcements are publishing's.
 * All of it happens inside the caller's transaction.
 */

export type NewArticle = {
  content: ArticleContent;
  externalId?: string;
  createdById: string | null;
  /** What makes it a static page. */
  page?: { slug: string; role: PageRole | null; isSearchable: boolean };
};
export type WrittenArticle = { id: string; publicId: string; version: number; revisionId: string };

/** Makes a draft and its first revision. A foreign key that leads nowhere throws. */
export async function insertArticle(
  tx: Tx,
  { content, externalId, createdById, page }: NewArticle,
): Promise<WrittenArticle> {
  const row = await tx.article.create({
    data: {
      ...columnsOf(content),
      slug: slugify(content.title),
      externalId: externalId ?? null,
      createdById,
      ...(page && { pageSlug: page.slug, pageRole: page.role, isSearchable: page.isSearchable }),
    },
    select: { id: true, publicId: true, version: true },
  });
  await writeJoins(tx, row.id, content);
  const revision = await insertRevision(tx, row.id, content, createdById);
  return { ...row, revisionId: revision };
}

/** Updates the article's row and joins to match the content. The slug follows the title until first publication. */
export async function writeContent(
  tx: Tx,
  articleId: string,
  content: ArticleContent,
  { slugFollowsTitle }: { slugFollowsTitle: boolean },
): Promise<void> {
  const slug = slugFollowsTitle ? { slug: slugify(content.title) } : {};
  await tx.article.update({ where: { id: articleId }, data: { ...columnsOf(content), ...slug }, select: { id: true } });
  await clearJoins(tx, articleId);
  await writeJoins(tx, articleId, content);
}

/** Stores work in progress on an article whose published row must not change yet. */
export async function writeWorkingCopy(tx: Tx, articleId: string, content: ArticleContent): Promise<void> {
  await tx.workingCopy.upsert({
    where: { articleId },
    create: { articleId, content },
    update: { content, version: { increment: 1 } },
    select: { articleId: true },
  });
}

/**
 * Increments the version if it is still the expected one, and locks the row until the transaction ends. False: someone
 * else was first, and nothing was changed.
 */
export async function claimVersion(tx: Tx, articleId: string, version: number): Promise<boolean> {
  const { count } = await tx.article.updateMany({
    where: { id: articleId, version },
    data: { version: { increment: 1 } },
  });
  return count === 1;
}

/** Stores a revision and returns its id, or that of the newest revision if the content is the same. */
export async function addRevision(
  tx: Tx,
  articleId: string,
  content: ArticleContent,
  createdById: string | null,
): Promise<{ id: string; added: boolean }> {
  const newest = await findNewestRevision(tx, articleId);
  if (newest && isDeepStrictEqual(newest.content, content)) return { id: newest.id, added: false };
  return { id: await insertRevision(tx, articleId, content, createdById, (newest?.number ?? 0) + 1), added: true };
}

export type StoredRevision = { id: string; number: number; content: ArticleContent };

/** The newest saved state of an article. */
export function findNewestRevision(tx: Tx, articleId: string): Promise<StoredRevision | null> {
  return readRevision(
    tx.revision.findFirst({ where: { articleId }, orderBy: { number: 'desc' }, select: revisionSelect }),
  );
}

/** A saved state by its id, when it is this article's. */
export function findRevision(tx: Tx, articleId: string, revisionId: string): Promise<StoredRevision | null> {
  return readRevision(tx.revision.findFirst({ where: { id: revisionId, articleId }, select: revisionSelect }));
}

const revisionSelect = { id: true, number: true, content: true } as const;

/** Older revisions may lack fields that came later: the schema's defaults fill them. */
async function readRevision(
  found: Promise<{ id: string; number: number; content: unknown } | null>,
): Promise<StoredRevision | null> {
  const row = await found;
  return row && { ...row, content: articleContentSchema.parse(row.content) };
}

async function insertRevision(
  tx: Tx,
  articleId: string,
  content: ArticleContent,
  createdById: string | null,
  number = 1,
): Promise<string> {
  const { id } = await tx.revision.create({ data: { articleId, number, content, createdById }, select: { id: true } });
  return id;
}

/** One round trip. */
async function clearJoins(tx: Tx, articleId: string): Promise<void> {
  await tx.$executeRaw`
    WITH topics AS (DELETE FROM article_topic WHERE article_id = ${articleId}::uuid),
      authors AS (DELETE FROM article_author WHERE article_id = ${articleId}::uuid),
      pins AS (DELETE FROM related_pin WHERE article_id = ${articleId}::uuid)
    DELETE FROM article_link WHERE article_id = ${articleId}::uuid`;
}

async function writeJoins(tx: Tx, articleId: string, content: ArticleContent): Promise<void> {
  const { topics, authors, pins, linkedIds } = joinsOf(articleId, content);
  if (topics.length > 0) await tx.articleTopic.createMany({ data: topics });
  if (authors.length > 0) await tx.articleAuthor.createMany({ data: authors });
  if (pins.length > 0) await tx.relatedPin.createMany({ data: pins });
  if (linkedIds.length === 0) return;
  // The page leaves out a card of a deleted article, so such a card must not prevent saving.
  const linked = await tx.article.findMany({ where: { id: { in: linkedIds } }, select: { id: true } });
  if (linked.length > 0)
    await tx.articleLink.createMany({ data: linked.map(({ id }) => ({ articleId, linkedId: id })) });
}
