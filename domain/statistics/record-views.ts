import { getDb } from '@/db/client';
import type { ViewCount } from './types';

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
    const from = (index: number): number[] => batch.map(({ sources }) => sources?.[index] ?? 0);
    await getDb().$executeRaw`
      INSERT INTO article_views AS v (article_id, hour, views, from_search, from_social, from_news, from_sites, from_own, from_direct)
      SELECT a.id, seen.hour, seen.views, seen.search, seen.social, seen.news, seen.sites, seen.own, seen.direct
      FROM unnest(
        ${batch.map((row) => row.articleId)}::uuid[], ${batch.map((row) => row.hour)}::timestamptz[], ${batch.map((row) => row.views)}::int[],
        ${from(0)}::int[], ${from(1)}::int[], ${from(2)}::int[], ${from(3)}::int[], ${from(4)}::int[], ${from(5)}::int[]
      ) AS seen(article_id, hour, views, search, social, news, sites, own, direct)
      JOIN article a ON a.id = seen.article_id
      ORDER BY seen.article_id, seen.hour
      ON CONFLICT (hour, article_id) DO UPDATE SET
        views = v.views + excluded.views,
        from_search = v.from_search + excluded.from_search,
        from_social = v.from_social + excluded.from_social,
        from_news = v.from_news + excluded.from_news,
        from_sites = v.from_sites + excluded.from_sites,
        from_own = v.from_own + excluded.from_own,
        from_direct = v.from_direct + excluded.from_direct`;
  }
}
