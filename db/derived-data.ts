import { getDb } from '@/db/client';
import type { Tx } from '@/db/transaction';

/** Data computed from the articles, named like the command that rebuilds it. */
export type DerivedDataName = 'search' | 'related';

/** The version of the code that wrote each kind of data. Data written before versions were stored has none. */
export async function readStoredVersions(): Promise<Map<string, string>> {
  const rows = await getDb().derivedData.findMany({ select: { name: true, version: true } });
  return new Map(rows.map(({ name, version }) => [name, version]));
}

/** Records the version that all rows of one kind of data have now. */
export async function storeVersion(tx: Tx, name: DerivedDataName, version: string): Promise<void> {
  await tx.derivedData.upsert({
    where: { name },
    create: { name, version },
    update: { version },
    select: { name: true },
  });
}

/** Records the current versions in a database without articles: all its data will be written by this code. */
export async function storeVersionsWhileEmpty(versions: { name: DerivedDataName; version: string }[]): Promise<void> {
  const names = versions.map(({ name }) => name);
  const values = versions.map(({ version }) => version);
  await getDb().$executeRaw`
    INSERT INTO derived_data (name, version)
    SELECT name, version FROM unnest(${names}::text[], ${values}::text[]) AS row (name, version)
    WHERE NOT EXISTS (SELECT FROM article) ON CONFLICT (name) DO NOTHING`;
}
