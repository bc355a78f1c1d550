import { getDb } from '@/db/client';
import { type ContactBox, contactBoxes, type ContactPage } from './types';

const PAGE_SIZE = 30;
/** The navigation needs no larger number. */
const MAX_COUNTED = 100;

/** The messages of a box, latest first; `after` is the id that the page before ended with. */
export async function listMessages({ box, after }: { box: ContactBox; after?: string }): Promise<ContactPage> {
  const rows = await getDb().contactMessage.findMany({
    where: { status: { in: [...contactBoxes[box]] }, ...(after && { id: { lt: after } }) },
    select: {
      id: true,
      kind: true,
      status: true,
      name: true,
      replyTo: true,
      article: true,
      text: true,
      createdAt: true,
    },
    orderBy: { id: 'desc' },
    take: PAGE_SIZE + 1,
  });
  const items = rows.slice(0, PAGE_SIZE);
  return { items, next: rows.length > PAGE_SIZE ? (items.at(-1)?.id ?? null) : null };
}

/** How many messages nobody has read yet, at most 100. */
export function countUnread(): Promise<number> {
  return getDb().contactMessage.count({ where: { status: 'UNREAD' }, take: MAX_COUNTED });
}
