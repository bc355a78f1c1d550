import { describe, expect, it } from 'vitest';
import { getDb } from '@/db/client';
import { migrate } from '@/db/migrate';
import { diffFromDatabase } from '@/db/schema-diff';
import { useDatabase } from '@/test/database/use-database';

describe('migrations', () => {
  useDatabase();

  it('does nothing to a database that has them all', async () => {
    expect(await migrate(process.env['DATABASE_URL'] ?? '', 'prisma/migrations')).toEqual([]);
  });

  it('makes just what the schema says', async () => {
    expect(await diffFromDatabase(process.env['DATABASE_URL'] ?? '', process.cwd())).toBe('');
  });

  it('knows Arabic letters', async () => {
    const [row] = await getDb().$queryRaw<
      { likeness: number }[]
    >`SELECT similarity('السعودية', 'السعوديه') AS likeness`;
    expect(row?.likeness).toBeGreaterThan(0);
  });
});
