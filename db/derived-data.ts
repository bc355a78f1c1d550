import { getDb } from '@/db/client';
import type { Tx } from '@/db/transaction';

/** What is made from the articles and can be made again, by the name of its command. */
export type DerivedDataName = 'search' | 'related';

/** The versions of the code that made the data. None is known of data older than these records. */
export async function readStoredVersions(): Promise<Map<string, string>> {
  const rows = await getDb().derivedData.findMany({ select: { name: true, version: true } });
  return new Map(rows.map(({ name, version }) => [name, version]));
}

/** Records the version that all the data has now. */
export async function storeVersion(tx: Tx, name: DerivedDataName, version: string): Promise<void> {
  await tx.derivedData.upsert({
    where: { name },
    create: { name, version },
    update: { version },
    select: { name: true },
  });
}

/** Records the versions in a database that has no article: everything will be made by this code. */
export async function storeVersionsWhileEmpty(versions: { name: DerivedDataName; version: string }[]): Promise<void> {
  const names = versions.map(({ name }) => name);
  const values = versions.map(({ version }) => version);
  await getDb().$executeRaw`
    INSERT INTO derived_data (name, version)
    SELECT name, version FROM unnest(${names}::text[], ${values}::text[]) AS row (name, version)
    WHERE NOT EXISTS (SELECT FROM article) ON CONFLICT (name) DO NOTHING`;
}
