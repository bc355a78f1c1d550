import { withAdvisoryLock } from '@/db/advisory-lock';
import { closeDb } from '@/db/client';
import { migrate } from '@/db/migrate';
import { openDatabase, type OpenDatabase } from '@/db/open-database';
import { isEmpty } from '@/db/state';
import { initializeVersions, listStaleData } from '@/domain/related/rebuild/derived-data';
import { hasAccounts } from '@/domain/users/queries';
import type { Env } from '@/lib/env';
import { oneLine, StartupError } from '@/server/start/startup-error';
import { logStep } from '@/server/start/log-step';

/**
 * Opens the site's database, migrates it and imports the demo edition while it is empty.
 * @throws StartupError when the database cannot be opened, or another site serves from the same data directory.
 */
export async function prepareDatabase(env: Env): Promise<{ close: () => Promise<void> }> {
  const database = await open(env);
  try {
    if (!(await database.claim()))
      throw new StartupError(
        `another process is serving this site from ${env.DATA_DIR}: stop it first, or choose another DATA_DIR`,
      );
    await bringUpToDate(database.url);
    if (env.DEMO) await withAdvisoryLock(database.url, 'demo', loadDemoEdition);
  } catch (error) {
    await database.release();
    throw error;
  }
  return {
    close: async () => {
      await closeDb();
      await database.release();
    },
  };
}

async function open(env: Env): Promise<OpenDatabase> {
  const onCreate = () => logStep('making a database');
  return openDatabase({ databaseUrl: env.DATABASE_URL, dataDir: env.DATA_DIR, onCreate }).catch((error: unknown) => {
    throw new StartupError(oneLine(error), { cause: error });
  });
}

async function bringUpToDate(url: string): Promise<void> {
  const applied = await migrate(url, 'prisma/migrations').catch((error: unknown) => {
    throw new StartupError(`the database cannot be used: ${oneLine(error)}`, { cause: error });
  });
  for (const name of applied) logStep(`applied migration ${name}`);
  await initializeVersions();
  for (const name of await listStaleData())
    logStep(`the ${name} data was made by another version: a job rebuilds it (by hand: warraq ${name} rebuild)`);
}

async function loadDemoEdition(): Promise<void> {
  await loadDemoIfEmpty();
  if (await hasAccounts()) return;
  const { makeDemoAccounts } = await import('@/prisma/demo/load/accounts');
  const accounts = await makeDemoAccounts();
  if (accounts.length > 0) logStep('accounts for the desk at /admin, told this once:');
  for (const { email, password, role } of accounts) logStep(`  ${email}  ${password}  ${role.toLowerCase()}`);
}

async function loadDemoIfEmpty(): Promise<void> {
  if (!(await isEmpty())) return;
  logStep('loading the demo edition');
  const { loadDemo } = await import('@/prisma/demo/load/load');
  const outcome = await loadDemo();
  if (outcome.loaded) logStep(`loaded the demo edition: ${outcome.articles} articles, ${outcome.pictures} pictures`);
}
