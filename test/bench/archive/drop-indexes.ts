import { getDb } from '@/db/client';
import { Prisma } from '@/db/generated/client';
import type { Step } from './copies';

type Definition = { name: string; drop: string; make: string };

/**
 * Drops the indexes of some tables (and primary keys that nothing references) for filling them. Returns the function
 * that creates them again, which is many times faster than updating them row by row.
 */
export async function dropIndexes(tables: string[], withKeys: string[]): Promise<(step: Step) => Promise<void>> {
  const db = getDb();
  const indexes = await db.$queryRaw<Definition[]>`
    SELECT c.relname AS name, format('DROP INDEX %I', c.relname) AS drop, pg_get_indexdef(i.indexrelid) AS make
    FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
    WHERE i.indrelid::regclass::text = ANY (${tables}::text[]) AND NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conindid = i.indexrelid)`;
  const keys = await db.$queryRaw<Definition[]>`
    SELECT conname AS name, format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS drop,
      format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS make
    FROM pg_constraint WHERE contype = 'p' AND conrelid::regclass::text = ANY (${withKeys}::text[])`;
  const all = [...keys, ...indexes];
  for (const { drop } of all) await db.$executeRaw(Prisma.raw(drop));
  return async (step) => {
    for (const { name, make } of all) await step(name, () => db.$executeRaw(Prisma.raw(make)));
  };
}
