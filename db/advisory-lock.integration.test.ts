import { expect, it } from 'vitest';
import { getDb } from '@/db/client';
import { useDatabase } from '@/test/database/use-database';
import { withAdvisoryLock } from './advisory-lock';

useDatabase();

it('outlives the loss of its connection', async () => {
  const work = async () => {
    await getDb().$executeRaw`
      SELECT pg_terminate_backend(pid) FROM pg_locks
      WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;
    await new Promise((resolve) => setTimeout(resolve, 200));
    return 'done';
  };
  expect(await withAdvisoryLock(process.env['DATABASE_URL'] ?? '', 'demo', work)).toBe('done');
});
