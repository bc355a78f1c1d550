import type { Tx } from '@/db/transaction';
import { articleIdOf, ownArticleId } from '../record/own-article-id';
import type { ArticleContent } from '@/domain/articles/content';
import { contentOfRow, contentSelect } from '@/domain/articles/row-content';
import { articleContentSchema } from '@/domain/articles/schema';

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

/** The current content of articles, as a revision would store it. */
export async function readContents(tx: Tx, ids: string[]): Promise<Map<string, ArticleContent>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.article.findMany({
    where: { id: { in: ids } },
    relationLoadStrategy: 'join',
    select: { id: true, ...contentSelect },
  });
  return new Map(rows.map(({ id, ...row }) => [id, articleContentSchema.parse(contentOfRow(row))]));
}
