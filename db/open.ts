import { openEmbedded } from '@/db/embedded-database';

export type OpenDatabase = {
  url: string;
  /** Claims the site's place on this database; false when another site of the same data directory holds it. */
  claim: () => Promise<boolean>;
  /** Lets go: an embedded server is stopped when nobody else uses it. */
  release: () => Promise<void>;
};

export type Whereabouts = { databaseUrl: string | undefined; dataDir: string; onCreate?: () => void };

/**
 * The database of this process: the one of `databaseUrl`, else the embedded one of the data directory.
 * Leaves its address in `DATABASE_URL`, from where every part of the process reads it.
 * @throws with one line for a person when there is none to be had.
 */
export async function openDatabase({ databaseUrl, dataDir, onCreate }: Whereabouts): Promise<OpenDatabase> {
  if (databaseUrl) return { url: databaseUrl, claim: () => Promise.resolve(true), release: () => Promise.resolve() };
  const database = await openEmbedded(dataDir, onCreate ? { onCreate } : {});
  process.env['DATABASE_URL'] = database.url;
  return database;
}
