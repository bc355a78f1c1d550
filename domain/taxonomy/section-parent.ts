import type { Tx } from '@/db/transaction';
import { CommandRejected } from '@/domain/command/rejection';
import type { TaxonomyRefusal } from './save-name';

type Placed = { id: string; parent_id: string | null };

/** Locks every section until the transaction ends: what is decided by all of them is decided one at a time. */
export function lockSections(tx: Tx): Promise<Placed[]> {
  return tx.$queryRaw<Placed[]>`SELECT id, parent_id FROM section ORDER BY position, name, id FOR UPDATE`;
}

/**
 * Rejects with `wrong-parent` what would not be two levels: a section below itself, below one that is below another, or below
 * any while it has sections below it. Returns the cache tags of the lists that gain and lose its articles.
 */
export async function checkParent(
  tx: Tx,
  { id, parentId }: { id?: string | undefined; parentId: string | null },
): Promise<string[]> {
  const sections = await lockSections(tx);
  const before = sections.find((one) => one.id === id)?.parent_id ?? null;
  if (parentId !== null) {
    const parent = sections.find((one) => one.id === parentId);
    if (!parent) throw new CommandRejected<TaxonomyRefusal>('unknown-reference');
    const hasChildren = sections.some((one) => one.parent_id === id);
    if (parentId === id || parent.parent_id !== null || (id !== undefined && hasChildren))
      throw new CommandRejected<TaxonomyRefusal>('wrong-parent');
  }
  return [before, parentId].flatMap((one) => (one === null ? [] : [`section:${one}`]));
}
