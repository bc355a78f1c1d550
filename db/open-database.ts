import { openEmbedded } from '@/db/embedded-database';

export type OpenDatabase = {
  url: string;
  /** Claims this database for the site; false when another site of the same data directory holds it. */
  claim: () => Promise<boolean>;
  /** An embedded server stops when its last user releases it. */
  release: () => Promise<void>;
};

export type DatabaseOptions = { databaseUrl: string | undefined; dataDir: string; onCreate?: () => void };

/**
 * Opens this process's database: the one at `databaseUrl`, else the embedded one of the data directory. Sets
 * `DATABASE_URL`, from where every part of the process reads it.
 * @throws with one line for a person when it cannot be opened.
 */
export async function openDatabase({ databaseUrl, dataDir, onCreate }: DatabaseOptions): Promise<OpenDatabase> {
  if (databaseUrl) return { url: databaseUrl, claim: () => Promise.resolve(true), release: () => Promise.resolve() };
  const database = await openEmbedded(dataDir, onCreate ? { onCreate } : {});
  process.env['DATABASE_URL'] = database.url;
  return database;
}
