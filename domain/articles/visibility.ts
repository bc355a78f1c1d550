import { Prisma } from '@/db/generated/client';

/**
 * The only place that decides what is public: published, its date reached, no embargo running. Every public read uses
 * one of these forms; those of Prisma and of SQL are equivalent. Lists, feeds and whatever is chosen from many use the
 * first, for static pages belong to none of them.
 */
export function publicWhere(now: Date) {
  return { ...publicOrPageWhere(now), pageSlug: null } satisfies Prisma.ArticleWhereInput;
}

/** What may be shown by name: an article, or a static page. */
export function publicOrPageWhere(now: Date) {
  return {
    status: 'PUBLISHED',
    publishedAt: { lte: now },
    OR: [{ embargoUntil: null }, { embargoUntil: { lte: now } }],
  } satisfies Prisma.ArticleWhereInput;
}

/** `publicWhere` for raw SQL in which the article's table goes by the alias `a`. */
export function publicSql(now: Date): Prisma.Sql {
  return Prisma.sql`(${publicOrPageSql(now)} AND a.page_slug IS NULL)`;
}

/** `publicOrPageWhere` for raw SQL, with the same alias. */
export function publicOrPageSql(now: Date): Prisma.Sql {
  return Prisma.sql`(a.status = 'PUBLISHED' AND a.published_at <= ${now} AND (a.embargo_until IS NULL OR a.embargo_until <= ${now}))`;
}

/** The dates that decide, as an article's row holds them. */
export type Visibility = { status: string; publishedAt: Date | null; embargoUntil: Date | null };

/** Whether a loaded article is public at `now`. */
export function isPublic(article: Visibility, now: Date): boolean {
  if (article.status !== 'PUBLISHED' || !article.publishedAt || article.publishedAt > now) return false;
  return !article.embargoUntil || article.embargoUntil <= now;
}
