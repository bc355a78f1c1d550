import type { Prisma } from '@/db/generated/client';
import type { Tx } from '@/db/transaction';
import { articleIdOf, ownArticleId } from '../record/own-article-id';
import type { ArticleContent } from '@/domain/articles/content';
import { articleContentSchema } from '@/domain/articles/schema';

const contentSelect = {
  title: true,
  kicker: true,
  standfirst: true,
  dateline: true,
  body: true,
  kind: true,
  sectionId: true,
  threadId: true,
  leadMediaId: true,
  leadCaption: true,
  seoTitle: true,
  seoDescription: true,
  source: true,
  topics: { select: { topicId: true }, orderBy: { position: 'asc' } },
  authors: { select: { authorId: true }, orderBy: { position: 'asc' } },
  relatedPins: { select: { relatedId: true, kind: true, pinnedUntil: true }, orderBy: { position: 'asc' } },
} satisfies Prisma.ArticleSelect;

export type ExistingArticle = { id: string; importHash: string | null; publishedAt: Date | null };

/** Which of the external ids are here already, and what was imported under them last. */
export async function findExisting(tx: Tx, externalIds: string[]): Promise<Map<string, ExistingArticle>> {
  const select = { id: true, externalId: true, importHash: true, publishedAt: true } as const;
  const ownIds = externalIds.flatMap((externalId) => articleIdOf(externalId) ?? []);
  const rows = await tx.article.findMany({ where: { externalId: { in: externalIds } }, select });
  const ownRows =
    ownIds.length > 0 ? await tx.article.findMany({ where: { id: { in: ownIds }, externalId: null }, select }) : [];
  return new Map([...ownRows, ...rows].map(({ externalId, ...row }) => [externalId ?? ownArticleId(row.id), row]));
}

/** What articles say now, as a revision would keep it. */
export async function readContents(tx: Tx, ids: string[]): Promise<Map<string, ArticleContent>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.article.findMany({
    where: { id: { in: ids } },
    relationLoadStrategy: 'join',
    select: { id: true, ...contentSelect },
  });
  return new Map(
    rows.map(({ id, topics, authors, relatedPins, ...columns }) => {
      const pinned = (kind: 'PIN' | 'EXCLUDE') =>
        relatedPins.filter((pin) => pin.kind === kind).map(({ relatedId }) => relatedId);
      const content = {
        ...columns,
        topicIds: topics.map(({ topicId }) => topicId),
        authorIds: authors.map(({ authorId }) => authorId),
        relatedPinIds: pinned('PIN'),
        relatedExcludeIds: pinned('EXCLUDE'),
        relatedPinEnds: Object.fromEntries(
          relatedPins.flatMap(({ relatedId, pinnedUntil }) =>
            pinnedUntil ? [[relatedId, pinnedUntil.toISOString()]] : [],
          ),
        ),
      };
      return [id, articleContentSchema.parse(content)];
    }),
  );
}
