import { setTimeout as sleep } from 'node:timers/promises';
import { getDb } from '@/db/client';
import type { Prisma } from '@/db/generated/client';

/** A client that works inside one transaction. */
export type Tx = Prisma.TransactionClient;

const MOST_RUNS = 5;
const PAUSE_MS = 50;

/**
 * Runs `fn` in one transaction: everything it wrote stays, or nothing when it throws. Where PostgreSQL ends a transaction for
 * the sake of another (a deadlock, a serialization failure), `fn` is run again from its beginning: what it changes outside
 * the database must bear that.
 */
export async function inTransaction<T>(fn: (tx: Tx) => Promise<T>, { timeout = 30_000 } = {}): Promise<T> {
  for (let run = 1; ; run += 1) {
    try {
      return await getDb().$transaction(fn, { maxWait: 10_000, timeout });
    } catch (error) {
      if (run === MOST_RUNS || !isConflict(error)) throw error;
      // Of random length, so that two which met do not meet again.
      await sleep(PAUSE_MS * run * (0.5 + Math.random()));
    }
  }
}

/** Prisma's own code, and PostgreSQL's: serialization_failure, deadlock_detected. */
const conflicts: unknown[] = ['P2034', '40001', '40P01'];

type Wrapped = {
  code?: unknown;
  originalCode?: unknown;
  cause?: unknown;
  meta?: { driverAdapterError?: unknown };
};

/** Whether the database ended a transaction because of another. Prisma wraps a model's error, raw SQL's and a commit's each differently. */
export function isConflict(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { code, originalCode, cause, meta } = error as Wrapped; // any error: what it lacks is undefined
  return (
    conflicts.includes(code) ||
    conflicts.includes(originalCode) ||
    isConflict(cause) ||
    isConflict(meta?.driverAdapterError)
  );
}
