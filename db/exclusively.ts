import { Client } from 'pg';

/** What only one process at a time may do to a database, by name. */
const locks = { demo: 7_221_020, related: 7_221_042 } as const;

/** Runs `work` while no other process on the same database runs work of this name; waits for its turn. */
export async function exclusively<T>(url: string, name: keyof typeof locks, work: () => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [locks[name]]);
    return await work();
  } finally {
    await client.end();
  }
}
