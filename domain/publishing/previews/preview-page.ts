import { getDb } from '@/db/client';
import { findCards } from '@/domain/articles/card-queries';
import { collectReferences } from '@/domain/articles/document/references';
import { articleContentSchema } from '@/domain/articles/schema';
import type { ArticleView } from '@/domain/articles/types';
import { columnsOf } from '@/domain/articles/content';
import { textFields } from '@/domain/articles/fields';
import { findMedia } from '@/domain/media/queries';
import { followDeletedNames } from '@/domain/taxonomy/forwarded';
import { authorRefSelect, sectionRefSelect, toAuthorRef, topicRefSelect } from '@/domain/taxonomy/refs';
import { pick } from '@/lib/object-fields';
import { sha256 } from '@/lib/sha256';

export type Preview = { article: ArticleView; expiresAt: Date };

/**
 * The revision that a preview link shows, as readers would see it; null when the link has expired. At most
 * seven queries.
 */
export async function readPreview(token: string, now: Date = new Date()): Promise<Preview | null> {
  const link = await getDb().previewLink.findFirst({
    where: {
      tokenHash: sha256(token),
      revokedAt: null,
      expiresAt: { gt: now },
    },
    relationLoadStrategy: 'join',
    select: {
      expiresAt: true,
      revision: { select: { content: true } },
      article: {
        select: {
          id: true,
          publicId: true,
          slug: true,
          pageSlug: true,
          pageRole: true,
          publishedAt: true,
          firstPublishedAt: true,
        },
      },
    },
  });
  if (!link) return null;
  const content = articleContentSchema.parse(await followDeletedNames(getDb(), link.revision.content));
  const { mediaIds, articleIds } = collectReferences(content.body);
  const [media, linked, names] = await Promise.all([
    findMedia([...new Set([...mediaIds, ...(content.leadMediaId ? [content.leadMediaId] : [])])]),
    findCards(articleIds, now),
    readNames(content),
  ]);
  const { text, wordCount } = columnsOf(content);
  const publishedAt = link.article.publishedAt ?? now;
  return {
    expiresAt: link.expiresAt,
    article: {
      ...link.article,
      ...names,
      ...media,
      externalId: null,
      ...pick(content, [...textFields, 'kind', 'body', 'advertising']),
      text,
      wordCount,
      publishedAt,
      updatedAt: publishedAt,
      firstPublishedAt: link.article.firstPublishedAt ?? publishedAt,
      image: (content.leadMediaId && media.images[content.leadMediaId]) || null,
      thread: null,
      corrections: [],
      liveEntries: [],
      liveClosedAt: null,
      isLive: false,
      linkedArticles: Object.fromEntries(linked),
    },
  };
}

type NameIds = { sectionId: string | null; topicIds: string[]; authorIds: string[] };

/** Names in the order in which the content has them. */
async function readNames({ sectionId, topicIds, authorIds }: NameIds) {
  const db = getDb();
  const [section, topics, authors] = await Promise.all([
    sectionId ? db.section.findUnique({ where: { id: sectionId }, select: sectionRefSelect }) : null,
    topicIds.length > 0 ? db.topic.findMany({ where: { id: { in: topicIds } }, select: topicRefSelect }) : [],
    authorIds.length > 0
      ? db.author.findMany({ where: { id: { in: authorIds } }, relationLoadStrategy: 'join', select: authorRefSelect })
      : [],
  ]);
  const inOrder = <T extends { id: string }>(ids: string[], rows: T[]) =>
    ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
  return { section, topics: inOrder(topicIds, topics), authors: inOrder(authorIds, authors.map(toAuthorRef)) };
}
