import { Pool } from 'pg';

/** A query that takes longer is given up: search answers fast or says that it cannot. */
const STATEMENT_TIMEOUT_MS = 2_000;

type Shared = { warraqSearchPool?: { url: string; pool: Pool } };
const shared = globalThis as Shared;

/**
 * Connections for search alone: every statement has a time limit, which costs no round trip of its own, and packed lists
 * come as bytes. Reads only.
 * @throws when `DATABASE_URL` is not set.
 */
export function getSearchPool(): Pool {
  const url = process.env['DATABASE_URL'];
  if (!url) throw new Error('DATABASE_URL is not set: the database has not been started');
  if (shared.warraqSearchPool?.url === url) return shared.warraqSearchPool.pool;
  void shared.warraqSearchPool?.pool.end().catch(() => undefined);
  const pool = new Pool({
    connectionString: url,
    max: 8,
    connectionTimeoutMillis: 5_000,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    options: '-c default_transaction_read_only=on -c jit=off',
    application_name: 'warraq search',
    allowExitOnIdle: true,
  });
  // A connection lost while idle: the next query opens another.
  pool.on('error', () => undefined);
  shared.warraqSearchPool = { url, pool };
  return pool;
}

/** Whether an error is PostgreSQL's word that the time was up. */
export function isTimeout(error: unknown): boolean {
  return error instanceof Error && (error as { code?: unknown }).code === '57014';
}
