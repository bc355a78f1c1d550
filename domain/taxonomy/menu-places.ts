import type { Tx } from '@/db/transaction';
import type { NameKind } from './types';

/** The tag of every page, when this topic stands in a menu; sections announce it whatever they are in. */
export async function menuTags(tx: Tx, kind: NameKind, id: string): Promise<string[]> {
  if (kind !== 'topic') return [];
  return (await tx.menuEntry.count({ where: { topicId: id } })) > 0 ? ['settings'] : [];
}

/** Lets the entries of a section or topic that goes lead to the one that takes its place. */
export async function moveMenuEntries(tx: Tx, kind: NameKind, fromId: string, intoId: string): Promise<void> {
  if (kind === 'section') await tx.menuEntry.updateMany({ where: { sectionId: fromId }, data: { sectionId: intoId } });
  if (kind === 'topic') await tx.menuEntry.updateMany({ where: { topicId: fromId }, data: { topicId: intoId } });
}
