import type { ArticleStatus } from '@/db/generated/client';
import type { DemoArticle } from '@/prisma/demo/types';

const HOUR_MS = 3_600_000;

export const hoursBefore = (now: Date, hours: number): Date => new Date(now.getTime() - hours * HOUR_MS);

type DeskColumns = {
  status: ArticleStatus;
  publishedAt?: Date;
  firstPublishedAt?: Date;
  contentUpdatedAt?: Date;
  embargoUntil?: Date;
  scheduledAt?: Date;
  scheduledRevisionId?: string;
  withdrawnAt?: Date;
  withdrawalNotice?: string;
};

/** Status and the dates it needs. */
export function deskColumns(article: DemoArticle, now: Date, revisionId: string): DeskColumns {
  const { desk } = article;
  const publishedAt = hoursBefore(now, article.hoursAgo);
  const published = {
    publishedAt,
    firstPublishedAt: publishedAt,
    contentUpdatedAt: hoursBefore(now, article.updatedHoursAgo ?? article.hoursAgo),
  };
  if (!desk) return { status: 'PUBLISHED', ...published };
  switch (desk.status) {
    case 'SCHEDULED':
      return { status: 'SCHEDULED', scheduledAt: hoursBefore(now, -desk.inHours), scheduledRevisionId: revisionId };
    case 'EMBARGOED':
      return { status: 'PUBLISHED', ...published, embargoUntil: hoursBefore(now, -desk.inHours) };
    case 'WITHDRAWN':
      return {
        status: 'WITHDRAWN',
        ...published,
        withdrawnAt: hoursBefore(now, desk.hoursAgo),
        withdrawalNotice: desk.notice,
      };
    default:
      return { status: desk.status };
  }
}
