import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from '@/db/generated/client';

/** Where `getDb()` keeps its client (db/client.ts). */
type Shared = { warraqDb?: { url: string; client: PrismaClient } };

/**
 * Runs `read` on a client of its own and returns its result with the statements it sent, without transaction commands.
 */
export async function countQueries<T>(read: () => Promise<T>): Promise<{ result: T; statements: string[] }> {
  const url = process.env['DATABASE_URL'] ?? '';
  const shared = globalThis as Shared;
  const usual = shared.warraqDb;
  const client = new PrismaClient({
    adapter: new PrismaPg({ connectionString: url }),
    log: [{ emit: 'event', level: 'query' }],
  });
  const statements: string[] = [];
  client.$on('query', ({ query }) => {
    if (!/^(BEGIN|COMMIT|ROLLBACK)/.test(query)) statements.push(query);
  });
  shared.warraqDb = { url, client };
  try {
    return { result: await read(), statements };
  } finally {
    if (usual) shared.warraqDb = usual;
    else delete shared.warraqDb;
    await client.$disconnect();
  }
}
