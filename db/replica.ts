import type { Pool } from 'pg';
import { log } from '@/lib/log';

/** Everything committed at one check must be replayed at the next, so reads lag by at most two intervals. */
const INTERVAL_MS = 1_000;

export type Replica = {
  pool: Pool;
  /** Whether it answers and keeps up. */
  isFit: () => boolean;
  /** Reports a failed read: the replica is unused until a check succeeds. */
  passOver: (error: unknown) => void;
  close: () => Promise<void>;
};

/**
 * Watches a streaming replica (PostgreSQL, "Hot Standby") and tells whether reads may go there: only if it has
 * replayed what the primary had written at the previous check. While the primary is down nothing is written, and the
 * replica stays in use. Not in use before the second check.
 */
export function openReplica(pool: Pool, primary: Pool): Replica {
  let isFit = false;
  let wanted: string | null = null;

  const set = (fit: boolean, reason: Record<string, unknown>): void => {
    if (fit !== isFit) log.warn(fit ? 'replica.in-use' : 'replica.passed-over', reason);
    isFit = fit;
  };
  const look = async (): Promise<void> => {
    try {
      const position = await positionOf(primary).catch(() => wanted);
      const hasAll = wanted !== null && (await hasReplayed(pool, wanted));
      wanted = position;
      set(hasAll, { wanted });
    } catch (error) {
      set(false, { error });
    }
  };
  let timer: NodeJS.Timeout | undefined;
  const watch = async (): Promise<void> => {
    await look();
    if (!pool.ending) timer = setTimeout(() => void watch(), INTERVAL_MS).unref();
  };
  void watch();
  return {
    pool,
    isFit: () => isFit,
    passOver: (error) => set(false, { error }),
    close: async () => {
      clearTimeout(timer);
      await pool.end();
    },
  };
}

async function positionOf(primary: Pool): Promise<string | null> {
  const { rows } = await primary.query<{ position: string }>('SELECT pg_current_wal_lsn()::text AS position');
  return rows[0]?.position ?? null;
}

/** A server that is not a standby has everything. */
async function hasReplayed(pool: Pool, position: string): Promise<boolean> {
  const { rows } = await pool.query<{ hasAll: boolean | null }>({
    text: 'SELECT NOT pg_is_in_recovery() OR pg_last_wal_replay_lsn() >= $1::pg_lsn AS "hasAll"',
    values: [position],
  });
  return rows[0]?.hasAll ?? false;
}
