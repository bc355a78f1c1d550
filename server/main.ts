import { readEnv, type Env } from '@/lib/env';
import { log } from '@/lib/log';
import { clearPageExport } from '@/server/page-cache/export/page-export';
import { openSite } from '@/server/site';
import { announce, withdrawAnnouncement } from '@/server/start/announce';
import { prepareDatabase } from '@/server/start/database';
import { runJobs } from '@/server/start/jobs';
import { listen } from '@/server/start/listen';
import { StartRefusal } from '@/server/start/refusal';
import { readOrMakeSecret } from '@/server/start/secret';
import { stopOnSignal, stopServing } from '@/server/start/stop';
import { startWorkers } from '@/server/start/workers';

/**
 * Opens the database and serves, in this process or, with `WORKERS`, in several, until a signal says to stop.
 * @throws StartRefusal, with one line for a person, when that cannot be.
 */
export async function serve({ dev }: { dev: boolean }): Promise<void> {
  const env = readEnvOrRefuse();
  process.env['SECRET'] = env.SECRET ?? (await readOrMakeSecret(env.DATA_DIR));
  const { port, stop } = !dev && env.WORKERS > 1 ? await serveByWorkers(env) : await serveHere(env, dev);
  stopOnSignal(async () => {
    await withdrawAnnouncement(env.DATA_DIR);
    await stop();
  });
  await announce(env, port);
  log.debug('server.started', { port });
}

type Serving = { port: number; stop: () => Promise<void> };

async function serveHere(env: Env, dev: boolean): Promise<Serving> {
  const opening = prepareDatabase(env);
  const site = await openSite(env, { dev, whenDatabaseReady: opening, ownsFiles: true });
  const [database, port] = await Promise.all([opening, listen(site.server, env)]);
  const jobs = runJobs();
  const stop = async (): Promise<void> => {
    await Promise.all([stopServing(site), jobs.stop()]);
    await database.close();
  };
  return { port, stop };
}

async function serveByWorkers(env: Env): Promise<Serving> {
  const database = await prepareDatabase(env);
  // Whoever keeps the pages that are files hears of no change any more.
  const onDeath = (place: number): void => {
    if (place === 1 && env.PAGE_CACHE_DIR) clearPageExport(env.PAGE_CACHE_DIR);
  };
  const workers = await startWorkers(env.WORKERS, onDeath);
  const jobs = runJobs();
  const stop = async (): Promise<void> => {
    await Promise.all([workers.stop(), jobs.stop()]);
    await database.close();
  };
  return { port: workers.port, stop };
}

function readEnvOrRefuse(): Env {
  const reading = readEnv(process.env);
  if (!reading.ok) throw new StartRefusal(reading.lines.join('\n'));
  return reading.value;
}
