import { createServer } from 'node:http';
import next from 'next';
import { readEnv, type Env } from '@/lib/env';
import { log } from '@/lib/log';
import { openEdge, type OpenEdge } from '@/server/edge/open';
import { type Answer, handleRequests } from '@/server/handler';
import { answerHealth } from '@/server/health';
import { answerMedia } from '@/server/media/answer-media';
import { answerMetrics } from '@/server/metrics';
import { withPageStatus } from '@/server/response/page-status';
import { securityHeaders } from '@/server/security-headers';
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

  const render = withPageStatus(app.getRequestHandler());
  const commonHeaders = securityHeaders(env.SITE_URL);
  const edge = dev ? null : openEdgeOf(env, render, commonHeaders);
  const answers: Answer[] = [
    answerHealth,
    answerMetrics(env.METRICS_TOKEN, () => edge?.gauges() ?? {}),
    answerMedia(`${env.DATA_DIR}/media`),
  ];
  const server = createServer({ noDelay: true }, handleRequests({ edge, answers, render, commonHeaders }));
  if (dev) server.on('upgrade', app.getUpgradeHandler());
  const port = await listen(server, env);
  stopOnSignal(server, async () => {
    await withdrawAnnouncement(env.DATA_DIR);
    await edge?.close();
    await app.close();
    await database.close();
  });
  await announce(env, port);
  log.debug('server.started', { port });
}

type Render = ReturnType<typeof withPageStatus>;

function openEdgeOf(env: Env, handler: Render, commonHeaders: Record<string, string>): OpenEdge {
  return openEdge({
    handler,
    siteUrl: () => process.env['SITE_URL'] ?? env.SITE_URL,
    databaseUrl: () => process.env['DATABASE_URL'] ?? '',
    maxBytes: env.EDGE_MEMORY_MB * 1024 * 1024,
    commonHeaders: Object.entries(commonHeaders).flat(),
    onRead: () => undefined,
  });
}

function readEnvOrRefuse(): Env {
  const reading = readEnv(process.env);
  if (!reading.ok) throw new StartRefusal(reading.lines.join('\n'));
  return reading.value;
}
