import type { Tx } from '@/db/transaction';
import type { ArticleStatus } from '@/domain/articles/types';
import { isPublic } from '@/domain/articles/visibility';
import { slugify } from '@/lib/arabic/slug';
import type { ArticlePlacement } from './cache-tags';

/** An article as its rules, its audit row and its tags need it. */
export type PublishingState = ArticlePlacement & {
  publicId: string;
  status: ArticleStatus;
  title: string;
  slug: string;
  externalId: string | null;
  createdById: string | null;
  assigneeId: string | null;
  publishedAt: Date | null;
  firstPublishedAt: Date | null;
  embargoUntil: Date | null;
};

/** Reads it inside the transaction, so that it is what the change starts from (or ends with). */
export async function readPublishingState(tx: Tx, id: string, now: Date): Promise<PublishingState | null> {
  const row = await tx.article.findUnique({
    where: { id },
    relationLoadStrategy: 'join',
    select: {
      id: true,
      publicId: true,
      status: true,
      title: true,
      slug: true,
      pageSlug: true,
      externalId: true,
      createdById: true,
      assigneeId: true,
      publishedAt: true,
      firstPublishedAt: true,
      embargoUntil: true,
      sectionId: true,
      threadId: true,
      topics: { select: { topicId: true } },
      authors: { select: { authorId: true } },
    },
  });
  if (!row) return null;
  const { topics, authors, ...rest } = row;
  return {
    ...rest,
    isPublic: isPublic(row, now),
    topicIds: topics.map((one) => one.topicId),
    authorIds: authors.map((one) => one.authorId),
  };
}

/** The slug follows the title until first publication, unless an editor chose another. */
export function hasSlugOfTitle({ firstPublishedAt, slug, title }: PublishingState): boolean {
  return firstPublishedAt === null && slug === slugify(title);
}

/** More neighbours than this would mean that something is wrong. */
const MAX_NEIGHBOURS = 2_000;

/** The articles whose pages show this one: related lists, pins, imported headlines and cards in texts. */
export async function findNeighbours(tx: Tx, id: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ article_id: string }[]>`
    SELECT article_id FROM related_article WHERE related_id = ${id}::uuid
    UNION SELECT article_id FROM related_pin WHERE related_id = ${id}::uuid
    UNION SELECT article_id FROM related_headline WHERE target_id = ${id}::uuid
    UNION SELECT article_id FROM article_link WHERE linked_id = ${id}::uuid
    LIMIT ${MAX_NEIGHBOURS}`;
  return rows.map((row) => row.article_id);
}
