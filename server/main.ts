import { createServer } from 'node:http';
import next from 'next';
import { readEnv, type Env } from '@/lib/env';
import { log } from '@/lib/log';
import { handleRequests } from '@/server/handler';
import { announce, withdrawAnnouncement } from '@/server/start/announce';
import { prepareDatabase } from '@/server/start/database';
import { listen } from '@/server/start/listen';
import { StartRefusal } from '@/server/start/refusal';
import { readOrMakeSecret } from '@/server/start/secret';
import { stopOnSignal } from '@/server/start/stop';

/**
 * Opens the database, starts Next in this process and listens, until a signal says to stop.
 * @throws StartRefusal, with one line for a person, when that cannot be.
 */
export async function serve({ dev }: { dev: boolean }): Promise<void> {
  const env = readEnvOrRefuse();
  process.env['SECRET'] = env.SECRET ?? (await readOrMakeSecret(env.DATA_DIR));
  const app = next({ dev, dir: process.cwd(), hostname: env.HOST, port: env.PORT });
  const [database] = await Promise.all([prepareDatabase(env), dev ? undefined : app.prepare()]);
  if (dev) await app.prepare();

  const server = createServer(handleRequests({ mediaDir: `${env.DATA_DIR}/media`, render: app.getRequestHandler() }));
  if (dev) server.on('upgrade', app.getUpgradeHandler());
  const port = await listen(server, env);
  stopOnSignal(server, async () => {
    await withdrawAnnouncement(env.DATA_DIR);
    await app.close();
    await database.close();
  });
  await announce(env, port);
  log.debug('server.started', { port });
}

function readEnvOrRefuse(): Env {
  const reading = readEnv(process.env);
  if (!reading.ok) throw new StartRefusal(reading.lines.join('\n'));
  return reading.value;
}
