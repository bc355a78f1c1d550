import type { Prisma } from '@/db/generated/client';
import type { Tx } from '@/db/transaction';
import { stableId } from '@/prisma/demo/stable-id';
import type { DemoArticle } from '@/prisma/demo/types';
import { hoursBefore } from './dates';

const HOUR_MS = 3_600_000;
const FRESH_HOURS = 72;
/** Days behind the hours of fresh articles, so that no day is there twice. */
const DAYS_BACK = { from: 5, to: 75 };
/** How much of a day's reading falls into each hour of it. */
const RHYTHM = [3, 2, 1, 1, 1, 2, 5, 8, 9, 9, 8, 8, 7, 7, 6, 6, 7, 8, 9, 10, 10, 9, 7, 5];
const SEARCHES = { 'جسر الجمعة': 9, 'مواعيد العبارات': 6, 'نتائج القرعة': 4, 'وظائف البلدية': 2 };

/** Views of the demo edition: by the hour of fresh articles, by the day of older ones, and what was searched for in vain. */
export async function loadViews(tx: Tx, articles: DemoArticle[], now: Date): Promise<void> {
  await tx.articleViews.createMany({ data: articles.flatMap((article, index) => hoursOf(article, index, now)) });
  await tx.articleViewsDay.createMany({ data: articles.flatMap((article, index) => daysOf(article, index, now)) });
  const day = new Date(now.toISOString().slice(0, 10));
  await tx.missedSearch.createMany({ data: Object.entries(SEARCHES).map(([query, count]) => ({ day, query, count })) });
}

function hoursOf(article: DemoArticle, index: number, now: Date): Prisma.ArticleViewsCreateManyInput[] {
  if (article.desk || article.hoursAgo > FRESH_HOURS) return [];
  const latest = Math.floor(hoursBefore(now, 1).getTime() / HOUR_MS);
  const hours = Array.from({ length: Math.max(1, Math.floor(article.hoursAgo)) }, (_, back) => latest - back);
  return hours.map((hour, back) => ({
    articleId: stableId('article', article.key),
    hour: new Date(hour * HOUR_MS),
    ...split(
      back === 0 ? popularity(index) : (popularity(index) * (RHYTHM[(hour + 3) % 24] ?? 1)) / (10 + back / 4),
      index,
    ),
  }));
}

function daysOf(article: DemoArticle, index: number, now: Date): Prisma.ArticleViewsDayCreateManyInput[] {
  const age = Math.floor(article.hoursAgo / 24);
  if (article.desk || age < DAYS_BACK.from) return [];
  const days = Array.from({ length: age - DAYS_BACK.from + 1 }, (_, at) => age - at);
  return days
    .filter((back) => back <= DAYS_BACK.to)
    .map((back) => ({
      articleId: stableId('article', article.key),
      day: new Date(
        hoursBefore(now, back * 24)
          .toISOString()
          .slice(0, 10),
      ),
      ...split((popularity(index) * 4) / (1 + (age - back) / 2), index + back),
    }));
}

function popularity(index: number): number {
  return 40 + ((index * 7_919) % 611);
}

/** Most come by search and by networks, more by the one or the other from article to article. */
function split(about: number, index: number) {
  const views = Math.round(about);
  const share = (part: number): number => Math.floor(views * part);
  return {
    views,
    fromSearch: share(0.25 + (index % 3) * 0.05),
    fromSocial: share(0.24 - (index % 4) * 0.03),
    fromNews: share(0.06),
    fromSites: share(0.04),
    fromOwn: share(0.15),
    fromDirect: share(0.14),
  };
}
