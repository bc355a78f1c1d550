import { getDb } from '@/db/client';
import type { Prisma } from '@/db/generated/client';
import { imageSelect, toImageView } from '@/domain/media/image-view';
import type { SitemapEntry } from './types';
import { publicWhere } from './visibility';

/** Google's bound is 50,000 addresses and 50 MB; smaller parts are made and read faster. */
export const SITEMAP_PART_SIZE = 2_000;
/** Google's rules for news sitemaps: articles of the last two days, 1,000 at most. */
const NEWS_DAYS = 2;
const NEWS_LIMIT = 1_000;

const sitemapSelect = {
  id: true,
  publicId: true,
  slug: true,
  title: true,
  publishedAt: true,
  firstPublishedAt: true,
  contentUpdatedAt: true,
  leadMedia: { select: imageSelect },
} satisfies Prisma.ArticleSelect;

/** The number of parts, from the newest ordinal, so that nothing is counted; a part may contain few or none. */
export async function countSitemapParts(): Promise<number> {
  const newest = await getDb().article.findFirst({ orderBy: { ordinal: 'desc' }, select: { ordinal: true } });
  return newest ? Math.ceil(newest.ordinal / SITEMAP_PART_SIZE) : 0;
}

/** The public articles of a part (from 1). An article never moves to another part. */
export async function listForSitemap(part: number, now: Date = new Date()): Promise<SitemapEntry[]> {
  if (!Number.isSafeInteger(part) || part < 1 || part > 1_000_000) return [];
  const first = (part - 1) * SITEMAP_PART_SIZE;
  const rows = await getDb().article.findMany({
    where: { ordinal: { gt: first, lte: first + SITEMAP_PART_SIZE }, ...publicWhere(now) },
    orderBy: { ordinal: 'asc' },
    relationLoadStrategy: 'join',
    select: sitemapSelect,
  });
  return rows.flatMap(toEntry);
}

/** The articles of the news sitemap at `now`: dated within the last two days, newest first. */
export async function listNewsSitemap(now: Date = new Date()): Promise<SitemapEntry[]> {
  const since = new Date(now.getTime() - NEWS_DAYS * 86_400_000);
  const rows = await getDb().article.findMany({
    where: { AND: [publicWhere(now), { publishedAt: { gt: since } }] },
    orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
    take: NEWS_LIMIT,
    relationLoadStrategy: 'join',
    select: sitemapSelect,
  });
  return rows.flatMap(toEntry);
}

type SitemapRow = Prisma.ArticleGetPayload<{ select: typeof sitemapSelect }>;

function toEntry({ publishedAt, firstPublishedAt, contentUpdatedAt, leadMedia, ...rest }: SitemapRow): SitemapEntry[] {
  if (!publishedAt) return [];
  const updatedAt = contentUpdatedAt && contentUpdatedAt > publishedAt ? contentUpdatedAt : publishedAt;
  return [
    {
      ...rest,
      publishedAt,
      firstPublishedAt: firstPublishedAt ?? publishedAt,
      updatedAt,
      image: toImageView(leadMedia),
    },
  ];
}
