import { Pool, type QueryConfig, type QueryResultRow } from 'pg';
import { openReplica, type Replica } from '@/db/replica';

/** Queries that take longer are cancelled: search answers fast or reports that it cannot. */
const STATEMENT_TIMEOUT_MS = 2_000;

type Shared = { warraqSearch?: { url: string; replicaUrl: string | undefined; pool: Pool; replica: Replica | null } };
const shared = globalThis as Shared;

/**
 * Runs a query for search on a pool of its own: every statement has a time limit, which costs no round trip, and
 * packed lists arrive as bytes. Reads from the replica of `DATABASE_REPLICA_URL` while it keeps up, else from
 * `DATABASE_URL`. Search results are not cached, so a replica's lag never ends up in a stored page.
 * @throws when `DATABASE_URL` is not set, and PostgreSQL's errors; see `isTimeout`.
 */
export async function readForSearch<Row extends QueryResultRow>(query: QueryConfig): Promise<Row[]> {
  const { pool, replica } = connections();
  if (replica?.isUsable()) {
    try {
      return (await replica.pool.query<Row>(query)).rows;
    } catch (error) {
      if (isTimeout(error)) throw error;
      replica.markUnavailable(error);
    }
  }
  return (await pool.query<Row>(query)).rows;
}

/** Whether an error is PostgreSQL's statement timeout. */
export function isTimeout(error: unknown): boolean {
  return error instanceof Error && (error as { code?: unknown }).code === '57014';
}

/** Whether searches go to a replica now; null when none is configured. */
export function isReplicaInUse(): boolean | null {
  return shared.warraqSearch?.replica?.isUsable() ?? null;
}

function connections(): NonNullable<Shared['warraqSearch']> {
  const url = process.env['DATABASE_URL'];
  if (!url) throw new Error('DATABASE_URL is not set: the database has not been started');
  const replicaUrl = process.env['DATABASE_REPLICA_URL'] || undefined;
  const current = shared.warraqSearch;
  if (current?.url === url && current.replicaUrl === replicaUrl) return current;
  for (const closing of [current?.replica?.close(), current?.pool.end()]) closing?.catch(() => undefined);
  const pool = openPool(url, 5_000);
  const replica = replicaUrl ? openReplica(openPool(replicaUrl, 500), pool) : null;
  return (shared.warraqSearch = { url, replicaUrl, pool, replica });
}

function openPool(connectionString: string, connectionTimeoutMillis: number): Pool {
  const pool = new Pool({
    connectionString,
    connectionTimeoutMillis,
    max: 8,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    options: '-c default_transaction_read_only=on -c jit=off',
    application_name: 'warraq search',
    allowExitOnIdle: true,
  });
  // A connection lost while idle: the next query opens another.
  pool.on('error', () => undefined);
  return pool;
}
