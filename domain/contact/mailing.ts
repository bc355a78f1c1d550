import { getDb } from '@/db/client';
import type { ContactMessageView } from './types';

/** What came before the newsroom had an address, or while its mail server was away for days, is in the inbox alone. */
const MAX_AGE_MS = 3 * 86_400_000;
const BATCH = 50;

export type UnmailedMessage = Omit<ContactMessageView, 'status' | 'createdAt'>;

/** Messages of which the newsroom has not been told by mail, oldest first. */
export function listUnmailed(): Promise<UnmailedMessage[]> {
  return getDb().contactMessage.findMany({
    where: { mailedAt: null, status: { not: 'SPAM' }, createdAt: { gt: new Date(Date.now() - MAX_AGE_MS) } },
    select: { id: true, kind: true, name: true, replyTo: true, article: true, text: true },
    orderBy: { id: 'asc' },
    take: BATCH,
  });
}

/** Notes that the newsroom was told of a message. */
export async function markMailed(id: string): Promise<void> {
  await getDb().contactMessage.updateMany({ where: { id }, data: { mailedAt: new Date() } });
}
