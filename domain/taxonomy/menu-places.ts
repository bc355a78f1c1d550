import type { Tx } from '@/db/transaction';

/** The tag of every page, when one of these topics stands in a menu; sections announce it whatever they are in. */
export async function menuTags(tx: Tx, topicIds: string[]): Promise<string[]> {
  const places = await tx.menuEntry.count({ where: { topicId: { in: topicIds } } });
  return places > 0 ? ['settings'] : [];
}

/** Lets the entries of a topic that goes lead to the one that takes its place. */
export async function moveMenuEntries(tx: Tx, fromId: string, intoId: string): Promise<void> {
  await tx.menuEntry.updateMany({ where: { topicId: fromId }, data: { topicId: intoId } });
}
