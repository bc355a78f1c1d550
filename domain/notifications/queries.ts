import { getDb } from '@/db/client';
import type { Prisma } from '@/db/generated/client';
import { fromKeys } from '@/lib/object-fields';
import { afterSchema } from './schema';
import { type NotificationChoices, notificationKinds, type NotificationPage, type NotificationView } from './types';

const PAGE_SIZE = 30;
/** Counting ends here: the bell shows it with a plus. */
export const MAX_COUNTED = 100;

export const notificationSelect = {
  id: true,
  kind: true,
  articleId: true,
  byName: true,
  detail: true,
  createdAt: true,
  readAt: true,
  article: { select: { title: true } },
} satisfies Prisma.NotificationSelect;

/** How many a person has not read, up to `MAX_COUNTED`. */
export function countUnread(userId: string): Promise<number> {
  return getDb().notification.count({ where: { userId, readAt: null }, take: MAX_COUNTED });
}

/** A person's notifications, the newest first, a page at a time by key. An invalid cursor starts from the beginning. */
export async function listNotifications(userId: string, after?: string): Promise<NotificationPage> {
  const cursor = afterSchema.safeParse(after);
  const rows = await getDb().notification.findMany({
    where: { userId, ...(cursor.success && { id: { lt: cursor.data } }) },
    relationLoadStrategy: 'join',
    orderBy: { id: 'desc' },
    take: PAGE_SIZE + 1,
    select: notificationSelect,
  });
  const items = rows.slice(0, PAGE_SIZE).map(toNotificationView);
  return { items, next: rows.length > PAGE_SIZE ? (items.at(-1)?.id ?? null) : null };
}

/** How a person wants to hear of each kind. */
export async function readChoices(userId: string): Promise<NotificationChoices> {
  const rows = await getDb().notificationChoice.findMany({ where: { userId }, select: { kind: true, delivery: true } });
  return fromKeys(notificationKinds, (kind) => rows.find((row) => row.kind === kind)?.delivery ?? 'MAIL');
}

/** A row as it is shown. */
export function toNotificationView({
  article,
  readAt,
  ...row
}: Prisma.NotificationGetPayload<{ select: typeof notificationSelect }>): NotificationView {
  return { ...row, title: article.title, isRead: readAt !== null };
}
