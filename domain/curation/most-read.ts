import { getDb } from '@/db/client';
import { Prisma } from '@/db/generated/client';
import { findCardsInOrder } from '@/domain/articles/card-queries';
import type { ArticleCardView } from '@/domain/articles/types';
import { publicSql } from '@/domain/articles/visibility';

export type MostReadRequest = { period: 'hour' | 'day' | 'week'; sectionId?: string; limit: number };

const HOUR_MS = 3_600_000;
/** Views are kept by the hour: "the last hour" is this one and the one before, or it would be empty at each full hour. */
const HOURS = { hour: 1, day: 24, week: 7 * 24 };
const MOST = 50;

/** What was read most lately, of the whole site or of a section; two queries, bounded by what was read in the period. */
export async function listMostRead({ period, sectionId, limit }: MostReadRequest, now: Date = new Date()): Promise<ArticleCardView[]> {
  const from = new Date(Math.floor(now.getTime() / HOUR_MS - HOURS[period]) * HOUR_MS);
  const inSection = sectionId === undefined ? Prisma.empty : Prisma.sql`AND a.section_id = ${sectionId}::uuid`;
  const rows = await getDb().$queryRaw<{ id: string }[]>`
    SELECT a.id FROM article_views v JOIN article a ON a.id = v.article_id
    WHERE v.hour >= ${from} AND v.hour <= ${now} AND ${publicSql(now)} ${inSection}
    GROUP BY a.id ORDER BY sum(v.views) DESC, a.id DESC LIMIT ${Math.min(Math.max(Math.trunc(limit), 1), MOST)}`;
  return findCardsInOrder(rows.map(({ id }) => id), now);
}
