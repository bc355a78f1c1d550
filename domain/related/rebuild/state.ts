import type { Tx } from '@/db/transaction';
import { relatedVersion } from '@/domain/related/keywords/version';

export type RebuildProgress = (done: number, phase: 'count' | 'terms' | 'lists', of: number) => void;

/** Records where to resume, in the transaction that completed the batch. */
export async function saveState(tx: Tx, phase: 'terms' | 'lists', afterOrdinal: number): Promise<void> {
  await tx.relatedRebuild.upsert({
    where: { id: 1 },
    create: { id: 1, phase, afterOrdinal, version: relatedVersion },
    update: { phase, afterOrdinal, version: relatedVersion },
    select: { id: true },
  });
}
