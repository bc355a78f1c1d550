import { getDb } from '@/db/client';

/** How often an article was read in an hour (its first moment). */
export type ViewCount = { articleId: string; hour: Date; views: number };

/** A row is one statement's parameters: well under what PostgreSQL allows. */
const BATCH = 1_000;

/**
 * Adds to the hourly counts; skips deleted articles. Announces no tag: the lists of most read articles are renewed by
 * time.
 */
export async function recordViews(counts: ViewCount[]): Promise<void> {
  for (let at = 0; at < counts.length; at += BATCH) {
    // Always in the same order, so that two processes cannot deadlock.
    const batch = counts
      .slice(at, at + BATCH)
      .sort((one, other) => one.articleId.localeCompare(other.articleId) || one.hour.getTime() - other.hour.getTime());
    const [ids, hours, views] = [
      batch.map((row) => row.articleId),
      batch.map((row) => row.hour),
      batch.map((row) => row.views),
    ];
    await getDb().$executeRaw`
      INSERT INTO article_views (article_id, hour, views)
      SELECT a.id, seen.hour, seen.views
      FROM unnest(${ids}::uuid[], ${hours}::timestamptz[], ${views}::int[]) AS seen(article_id, hour, views)
      JOIN article a ON a.id = seen.article_id
      ORDER BY seen.article_id, seen.hour
      ON CONFLICT (hour, article_id) DO UPDATE SET views = article_views.views + excluded.views`;
  }
}
