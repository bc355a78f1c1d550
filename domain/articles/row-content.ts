import type { Prisma } from '@/db/generated/client';
import { fromKeys } from '@/lib/object-fields';
import { columnFields, type ContentWith } from './fields';

/** The columns of an article's row, and the rows beside it, that are its content. */
export const contentSelect = {
  ...fromKeys(columnFields satisfies Prisma.ArticleScalarFieldEnum[], () => true as const),
  topics: { select: { topicId: true }, orderBy: { position: 'asc' } },
  authors: { select: { authorId: true }, orderBy: { position: 'asc' } },
  relatedPins: { select: { relatedId: true, kind: true, pinnedUntil: true }, orderBy: { position: 'asc' } },
} satisfies Prisma.ArticleSelect;

type ContentRow = Prisma.ArticleGetPayload<{ select: typeof contentSelect }>;

/** The content of an article's row in the form of a revision; the body is not parsed. */
export function contentOfRow({ topics, authors, relatedPins, ...columns }: ContentRow): ContentWith<unknown> {
  const pinned = (kind: 'PIN' | 'EXCLUDE') =>
    relatedPins.filter((pin) => pin.kind === kind).map(({ relatedId }) => relatedId);
  const ends = relatedPins.flatMap(({ relatedId, pinnedUntil }) =>
    pinnedUntil ? [[relatedId, pinnedUntil.toISOString()]] : [],
  );
  return {
    ...columns,
    topicIds: topics.map(({ topicId }) => topicId),
    authorIds: authors.map(({ authorId }) => authorId),
    relatedPinIds: pinned('PIN'),
    relatedExcludeIds: pinned('EXCLUDE'),
    relatedPinEnds: Object.fromEntries(ends) as Record<string, string>, // pairs of texts
  };
}
