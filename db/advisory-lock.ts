import { Client } from 'pg';
import type { Tx } from '@/db/transaction';

/**
 * Every advisory lock there is, by name; PostgreSQL knows them by number, within one database. `server-use` and `site` are
 * taken in the `postgres` database of the embedded server, `template-copy` in that of the tests.
 */
export const advisoryLocks = {
  /** Held shared by each process that uses the embedded server. */
  'server-use': 7_221_001,
  /** Held by the one process that serves from a data directory. */
  site: 7_221_002,
  'template-copy': 7_221_010,
  demo: 7_221_020,
  import: 7_221_021,
  'first-owner': 7_221_022,
  redirects: 7_221_023,
  'search-maintenance': 7_221_030,
  'front-draft': 7_221_031,
  'search-rebuild': 7_221_032,
  'related-queue': 7_221_041,
  'related-rebuild': 7_221_042,
  'stale-data': 7_221_043,
  /** The number that Prisma's own tools take while they migrate: neither migrates while the other does. */
  migration: 72_707_369,
} as const;

export type AdvisoryLock = keyof typeof advisoryLocks;

/** Runs `work` while no other process on the same database runs work under this lock; waits until that is so. */
export async function withAdvisoryLock<T>(url: string, name: AdvisoryLock, work: () => Promise<T>): Promise<T> {
  return withLockConnection(url, async (client) => {
    await lockSession(client, name);
    return work();
  });
}

/** The same, but null at once when another process runs work under this lock. */
export async function tryWithAdvisoryLock<T>(
  url: string,
  name: AdvisoryLock,
  work: () => Promise<T>,
): Promise<T | null> {
  return withLockConnection(url, async (client) => ((await tryLockSession(client, name)) ? work() : null));
}

async function withLockConnection<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  // An unhandled error event would end the process. The work fails by itself when the database goes away.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Waits for the lock and holds it until the transaction ends. */
export async function lockInTransaction(tx: Tx, name: AdvisoryLock): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${advisoryLocks[name]})`;
}

/** Takes the lock until the transaction ends; false, at once, when another transaction holds it. */
export async function tryLockInTransaction(tx: Tx, name: AdvisoryLock): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ taken: boolean }[]>`
    SELECT pg_try_advisory_xact_lock(${advisoryLocks[name]}) AS taken`;
  return row?.taken === true;
}

/** Waits for the lock and holds it until the connection ends. A shared lock excludes only those that are not shared. */
export async function lockSession(client: Client, name: AdvisoryLock, { shared = false } = {}): Promise<void> {
  await client.query(`SELECT pg_advisory_lock${shared ? '_shared' : ''}($1)`, [advisoryLocks[name]]);
}

/** Takes the lock until the connection ends; false, at once, when another connection holds it. */
export async function tryLockSession(client: Client, name: AdvisoryLock): Promise<boolean> {
  const { rows } = await client.query<{ taken: boolean }>('SELECT pg_try_advisory_lock($1) AS taken', [
    advisoryLocks[name],
  ]);
  return rows[0]?.taken === true;
}

/** Gives back a lock that this connection holds shared. */
export async function unlockSharedSession(client: Client, name: AdvisoryLock): Promise<void> {
  await client.query('SELECT pg_advisory_unlock_shared($1)', [advisoryLocks[name]]);
}
