import type { Prisma } from '@/db/generated/client';
import { imageSelect, toImageView } from '@/domain/media/image-view';
import { authorRefSelect, sectionRefSelect, toAuthorRef, topicRefSelect } from '@/domain/taxonomy/refs';
import type { ArticleCardView } from './types';

/** Everything a card is made of. Whether the article may be shown is the caller's `where` (visibility.ts). */
export const cardSelect = {
  id: true,
  publicId: true,
  slug: true,
  pageSlug: true,
  externalId: true,
  title: true,
  kicker: true,
  standfirst: true,
  kind: true,
  publishedAt: true,
  contentUpdatedAt: true,
  liveClosedAt: true,
  section: { select: sectionRefSelect },
  topics: { select: { topic: { select: topicRefSelect } }, orderBy: { position: 'asc' } },
  authors: { select: { author: { select: authorRefSelect } }, orderBy: { position: 'asc' } },
  leadMedia: { select: imageSelect },
} satisfies Prisma.ArticleSelect;

export type CardRow = Prisma.ArticleGetPayload<{ select: typeof cardSelect }>;

/** Converts a row into a card. Throws on a row without a date: it was never public, and no query here returns one. */
export function toCardView(row: CardRow): ArticleCardView {
  if (!row.publishedAt) throw new Error(`article ${row.id} has no publication date`);
  const { id, publicId, slug, pageSlug, externalId, title, kicker, standfirst, kind, section, publishedAt } = row;
  const changed = row.contentUpdatedAt;
  return {
    id,
    publicId,
    slug,
    pageSlug,
    externalId,
    title,
    kicker,
    standfirst,
    kind,
    section,
    publishedAt,
    topics: row.topics.map(({ topic }) => topic),
    authors: row.authors.map(({ author }) => toAuthorRef(author)),
    image: toImageView(row.leadMedia),
    updatedAt: changed && changed > publishedAt ? changed : publishedAt,
    isLive: kind === 'LIVE' && row.liveClosedAt === null,
  };
}
