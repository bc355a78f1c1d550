import type { Pool } from 'pg';
import { log } from '@/lib/log';

/** What was committed at the last look must be there at the next: reads are at most two of these behind. */
const INTERVAL_MS = 1_000;

export type Replica = {
  pool: Pool;
  /** Whether it answers and keeps up. */
  isFit: () => boolean;
  /** It failed to answer: it is left alone until a look at it goes well. */
  passOver: (error: unknown) => void;
  close: () => Promise<void>;
};

/**
 * Watches a streaming replica (PostgreSQL, "Hot Standby"), and tells when reads may go there: when it has replayed what
 * the primary had written a second before. While the primary is away nothing is written, and the replica stays in use.
 * It is out of use until the second look.
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

/** A server that is no standby has all there is. */
async function hasReplayed(pool: Pool, position: string): Promise<boolean> {
  const { rows } = await pool.query<{ hasAll: boolean | null }>({
    text: 'SELECT NOT pg_is_in_recovery() OR pg_last_wal_replay_lsn() >= $1::pg_lsn AS "hasAll"',
    values: [position],
  });
  return rows[0]?.hasAll ?? false;
}
