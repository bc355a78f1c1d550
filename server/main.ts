import { readEnv, type Env } from '@/lib/env';
import { log } from '@/lib/log';
import { clearPageExport } from '@/server/page-cache/export/page-export';
import { openSite } from '@/server/site';
import { reportReady, removeSiteFile } from '@/server/start/report-ready';
import { prepareDatabase } from '@/server/start/database';
import { runJobs } from '@/server/start/jobs';
import { listen } from '@/server/start/listen';
import { StartupError } from '@/server/start/startup-error';
import { readOrMakeSecret } from '@/server/start/secret';
import { reportSetupLink } from '@/server/start/setup-link';
import { stopOnSignal, stopServing } from '@/server/start/stop';
import { startWorkers } from '@/server/start/workers';

/**
 * Opens the database and serves until a signal stops it: in this process or, with `WORKERS`, in several.
 * @throws StartupError, with one line for a person, when it cannot start.
 */
export async function serve({ dev }: { dev: boolean }): Promise<void> {
  const env = readEnvOrThrow();
  process.env['SECRET'] = env.SECRET ?? (await readOrMakeSecret(env.DATA_DIR));
  const { port, stop } = !dev && env.WORKERS > 1 ? await serveWithWorkers(env) : await serveInProcess(env, dev);
  stopOnSignal(async () => {
    await removeSiteFile(env.DATA_DIR);
    await stop();
  });
  await reportSetupLink();
  await reportReady(env, port);
  log.debug('server.started', { port });
}

type RunningSite = { port: number; stop: () => Promise<void> };

async function serveInProcess(env: Env, dev: boolean): Promise<RunningSite> {
  const databaseReady = prepareDatabase(env);
  const site = await openSite(env, { dev, whenDatabaseReady: databaseReady, ownsExport: true });
  const [database, port] = await Promise.all([databaseReady, listen(site.server, env)]);
  const jobs = runJobs();
  const stop = async (): Promise<void> => {
    await Promise.all([stopServing(site), jobs.stop()]);
    await database.close();
  };
  return { port, stop };
}

async function serveWithWorkers(env: Env): Promise<RunningSite> {
  const database = await prepareDatabase(env);
  // The first worker owns the exported pages; after its death nothing invalidates them.
  const onDeath = (workerNumber: number): void => {
    if (workerNumber === 1 && env.PAGE_CACHE_DIR) clearPageExport(env.PAGE_CACHE_DIR);
  };
  const workers = await startWorkers(env.WORKERS, onDeath);
  const jobs = runJobs();
  const stop = async (): Promise<void> => {
    await Promise.all([workers.stop(), jobs.stop()]);
    await database.close();
  };
  return { port: workers.port, stop };
}

function readEnvOrThrow(): Env {
  const reading = readEnv(process.env);
  if (!reading.ok) throw new StartupError(reading.lines.join('\n'));
  return reading.value;
}
