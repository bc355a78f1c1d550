import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from '@/db/generated/client';

/** Kept on `globalThis`: the server and Next's bundles load this module separately and must share one pool. */
type Shared = { warraqDb?: { url: string; client: PrismaClient } };
const shared = globalThis as Shared;

/**
 * This process's database client for the current `DATABASE_URL`. The variable is read at each call, because the
 * embedded server's address is known only after it has started.
 * @throws when `DATABASE_URL` is not set.
 */
export function getDb(): PrismaClient {
  const url = process.env['DATABASE_URL'];
  if (!url) throw new Error('DATABASE_URL is not set: the database has not been started');
  if (shared.warraqDb?.url === url) return shared.warraqDb.client;
  const client = new PrismaClient({
    adapter: new PrismaPg({ connectionString: url, max: 20, connectionTimeoutMillis: 10_000 }),
  });
  shared.warraqDb = { url, client };
  return client;
}

/** Closes the pool, if any. The next `getDb()` opens another. */
export async function closeDb(): Promise<void> {
  const open = shared.warraqDb;
  delete shared.warraqDb;
  await open?.client.$disconnect();
}
