import { getDb } from '@/db/client';
import { MAIL_DELAY_MINUTES } from './notify';
import { notificationSelect, toNotificationView } from './queries';
import type { PendingMail } from './types';

/** Far longer than sending takes: a process that died meanwhile, or a mail server that refused, means another try then. */
const RETRY_MINUTES = 10;
/** What could not be mailed for so long is no news any more; it stays in the desk. */
const GIVE_UP_DAYS = 3;
const PEOPLE_AT_ONCE = 20;

/**
 * Claims what is due to be mailed, with all else that waits for the same people. A claim moves the time of the next try
 * on, in one statement: no two processes mail the same, and what is not confirmed by `confirmMailed` is tried again.
 */
export async function claimMails(): Promise<PendingMail[]> {
  await dropMails({ olderThanDays: GIVE_UP_DAYS });
  const claimed = await getDb().$queryRaw<{ id: string }[]>`
    WITH due AS (
      SELECT user_id FROM notification WHERE mail_at <= now() GROUP BY user_id ORDER BY min(mail_at) LIMIT ${PEOPLE_AT_ONCE}
    ), waiting AS (
      SELECT n.id FROM notification n JOIN due USING (user_id)
      WHERE n.mail_at <= now() + make_interval(mins => ${MAIL_DELAY_MINUTES})
      ORDER BY n.id FOR UPDATE OF n SKIP LOCKED
    )
    UPDATE notification n SET mail_at = now() + make_interval(mins => ${RETRY_MINUTES})
    FROM waiting WHERE n.id = waiting.id RETURNING n.id`;
  if (claimed.length === 0) return [];
  const rows = await getDb().notification.findMany({
    where: { id: { in: claimed.map(({ id }) => id) }, user: { disabledAt: null } },
    relationLoadStrategy: 'join',
    orderBy: { id: 'asc' },
    select: { ...notificationSelect, userId: true, user: { select: { email: true, name: true, locale: true } } },
  });
  const mails = new Map<string, PendingMail>();
  for (const { userId, user, ...row } of rows) {
    const mail = mails.get(userId) ?? { ids: [], to: user, items: [] };
    mail.ids.push(row.id);
    mail.items.push(toNotificationView(row));
    mails.set(userId, mail);
  }
  return [...mails.values()];
}

/** Says that the mail server has taken a mail. */
export async function confirmMailed({ ids }: PendingMail): Promise<void> {
  await getDb().notification.updateMany({ where: { id: { in: ids } }, data: { mailAt: null } });
}

/** Gives up what waits to be mailed; without a mail server all of it, so that one set up later begins with news. */
export async function dropMails({ olderThanDays }: { olderThanDays: number }): Promise<void> {
  await getDb().notification.updateMany({
    where: { mailAt: { not: null }, createdAt: { lt: new Date(Date.now() - olderThanDays * 24 * 3_600_000) } },
    data: { mailAt: null },
  });
}
