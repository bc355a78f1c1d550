import { getDb } from '@/db/client';
import type { Tx } from '@/db/transaction';

/** The age difference between one copy and the next. */
export const COPY_AGE_MS = 41 * 86_400_000;

/** Runs one step of many; a caller may print its name. */
export type Step = (name: string, work: () => Promise<unknown>) => Promise<unknown>;

/** One long transaction. */
export function inLongTransaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return getDb().$transaction(work, { maxWait: 10_000, timeout: 60 * 60_000 });
}

/** The id of an article's copy, from the column that holds the article's. */
export function copiedId(column: string, copy: number, base: number): string {
  return `md5(${column}::text || '${base}x${copy}')::uuid`;
}
