import type { Pool } from 'pg';
import { log } from '@/lib/log';

/** Everything committed at one check must be replayed at the next, so reads lag by at most two intervals. */
const CHECK_INTERVAL_MS = 1_000;

export type Replica = {
  pool: Pool;
  /** Whether it answers and keeps up. */
  isUsable: () => boolean;
  /** Reports a failed read: the replica is unused until a check succeeds. */
  markUnavailable: (error: unknown) => void;
  close: () => Promise<void>;
};

/**
 * Watches a streaming replica (PostgreSQL, "Hot Standby") and tells whether reads may go there: only if it has
 * replayed what the primary had written at the previous check. While the primary is down nothing is written, and the
 * replica stays in use. Not in use before the second check.
 */
export function openReplica(pool: Pool, primary: Pool): Replica {
  let isUsable = false;
  let primaryLsn: string | null = null;

  const setUsable = (usable: boolean, reason: Record<string, unknown>): void => {
    if (usable !== isUsable) log.warn(usable ? 'replica.in-use' : 'replica.passed-over', reason);
    isUsable = usable;
  };
  const check = async (): Promise<void> => {
    try {
      const position = await currentLsn(primary).catch(() => primaryLsn);
      const hasAll = primaryLsn !== null && (await hasReplayed(pool, primaryLsn));
      primaryLsn = position;
      setUsable(hasAll, { wanted: primaryLsn });
    } catch (error) {
      setUsable(false, { error });
    }
  };
  let timer: NodeJS.Timeout | undefined;
  const poll = async (): Promise<void> => {
    await check();
    if (!pool.ending) timer = setTimeout(() => void poll(), CHECK_INTERVAL_MS).unref();
  };
  void poll();
  return {
    pool,
    isUsable: () => isUsable,
    markUnavailable: (error) => setUsable(false, { error }),
    close: async () => {
      clearTimeout(timer);
      await pool.end();
    },
  };
}

async function currentLsn(primary: Pool): Promise<string | null> {
  const { rows } = await primary.query<{ position: string }>('SELECT pg_current_wal_lsn()::text AS position');
  return rows[0]?.position ?? null;
}

/** A server that is not a standby has everything. */
async function hasReplayed(pool: Pool, lsn: string): Promise<boolean> {
  const { rows } = await pool.query<{ hasAll: boolean | null }>({
    text: 'SELECT NOT pg_is_in_recovery() OR pg_last_wal_replay_lsn() >= $1::pg_lsn AS "hasAll"',
    values: [lsn],
  });
  return rows[0]?.hasAll ?? false;
}
