import { closeDb } from '@/db/client';
import { getEnv } from '@/lib/env';
import { openSite } from '@/server/site';
import { listen } from '@/server/start/listen';
import { stopServing } from '@/server/start/stop';
import { isFirstWorker, stopOnParentMessage } from '@/server/start/workers';

/** One of several processes on one port. The parent opens the database and sends the message to stop. */
export async function serveAsWorker(): Promise<void> {
  const env = getEnv();
  const site = await openSite(env, { dev: false, whenDatabaseReady: Promise.resolve(), ownsExport: isFirstWorker() });
  stopOnParentMessage(async () => {
    await stopServing(site);
    await closeDb();
  });
  await listen(site.server, env);
}
