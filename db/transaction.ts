import { getDb } from '@/db/client';
import type { Prisma } from '@/db/generated/client';

/** A client that works inside one transaction. */
export type Tx = Prisma.TransactionClient;

/** Runs `fn` in one transaction: everything it wrote stays, or nothing when it throws. */
export function inTransaction<T>(fn: (tx: Tx) => Promise<T>): Promise<T> {
  return getDb().$transaction(fn, { maxWait: 10_000, timeout: 30_000 });
}
