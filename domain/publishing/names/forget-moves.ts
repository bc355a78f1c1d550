import { Prisma } from '@/db/generated/client';
import { inTransaction } from '@/db/transaction';
import { undoableSince } from './undo-days';

/**
 * Drops what deletions keep for their undo, once it is too late for that. Where each name leads stays: revisions may name it for
 * as long as the article is there.
 */
export async function forgetNameMoves(now = new Date()): Promise<void> {
  const before = undoableSince(now);
  await inTransaction(async (tx) => {
    await tx.$executeRaw`
      DELETE FROM taxonomy_moved USING taxonomy_move move
      WHERE move.id = taxonomy_moved.move_id AND move.created_at < ${before}`;
    await tx.taxonomyMove.updateMany({
      where: { createdAt: { lt: before }, undo: { not: Prisma.DbNull } },
      data: { undo: Prisma.DbNull },
    });
  });
}
