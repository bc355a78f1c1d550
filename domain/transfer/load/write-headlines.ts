import type { Tx } from '@/db/transaction';
import { externalIdKey, titleKey } from '@/domain/articles/title-key';
import { toPendingHeadline } from '@/domain/related/lists/link-headlines';
import type { PreparedArticle } from './prepared-article';

/** Stores the headlines that new articles listed as related, in the records' order, without duplicates. */
export async function writeHeadlines(tx: Tx, articles: PreparedArticle[]): Promise<void> {
  const rows = articles.flatMap(headlineRows);
  if (rows.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO related_headline (article_id, position, headline, match_key)
    SELECT * FROM json_to_recordset(${JSON.stringify(rows)}::json) AS r ("articleId" uuid, position int, headline text, "matchKey" text)`;
}

/** The same for changed articles; a record that lists none leaves those that are there. */
export async function rewriteHeadlines(tx: Tx, articles: PreparedArticle[]): Promise<void> {
  const listing = articles.filter(({ record }) => record.related.length > 0);
  if (listing.length === 0) return;
  await tx.relatedHeadline.deleteMany({ where: { articleId: { in: listing.map(({ id }) => id) } } });
  await writeHeadlines(tx, listing);
}

/** A record that lists itself does not. */
function headlineRows({ id, record }: PreparedArticle) {
  const own = [titleKey(record.title), externalIdKey(record.externalId)];
  const byKey = new Map<string, { headline: string; matchKey: string }>();
  for (const entry of record.related) {
    const row = toPendingHeadline(entry);
    if (row && !own.includes(row.matchKey) && !byKey.has(row.matchKey)) byKey.set(row.matchKey, row);
  }
  return [...byKey.values()].map((row, position) => ({ articleId: id, position, ...row }));
}
