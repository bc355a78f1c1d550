import type { Tx } from '@/db/transaction';

export type RebuildProgress = (done: number, phase: 'count' | 'terms' | 'lists', of: number) => void;

/** Notes where to go on when it is cut off, in the transaction that came so far. */
export async function saveState(tx: Tx, phase: 'terms' | 'lists', afterOrdinal: number): Promise<void> {
  await tx.relatedRebuild.upsert({
    where: { id: 1 },
    create: { id: 1, phase, afterOrdinal },
    update: { phase, afterOrdinal },
    select: { id: true },
  });
}
