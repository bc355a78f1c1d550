import { createServer, type Server } from 'node:http';
import type { Server as NetServer } from 'node:net';
import next from 'next';
import { isReplicaInUse } from '@/db/search-reads';
import { recordViews } from '@/domain/curation/views';
import { getMediaStorage, mediaFolder } from '@/domain/media/stores';
import type { Env } from '@/lib/env';
import { answerTyping } from '@/server/api/answer-typing';
import { prepareDeskRequest } from '@/server/desk/prepare-request';
import { openFastLane } from '@/server/edge/fast-lane';
import { openEdge, type OpenEdge } from '@/server/edge/open';
import { countViews } from '@/server/edge/views';
import { type Answer, handleRequests } from '@/server/handler';
import { answerHealth } from '@/server/health';
import { answerMedia } from '@/server/media/answer-media';
import { answerStored } from '@/server/media/answer-stored';
import { answerMetrics } from '@/server/metrics';
import { withFrameworkPolicy } from '@/server/response/framework-page';
import { withPageStatus } from '@/server/response/page-status';
import { securityHeaders } from '@/server/security-headers';

export type Site = {
  /** What listens. */
  server: NetServer;
  /** Ends the connections that wait for nothing. */
  closeIdleConnections: () => void;
  closeAllConnections: () => void;
  close: () => Promise<void>;
};

export type SiteOptions = { dev: boolean; whenDatabaseReady: Promise<unknown>; ownsFiles: boolean };

/** Puts together what answers in this process: Next, the edge before it, and the few addresses of the process itself. */
export async function openSite(env: Env, { dev, whenDatabaseReady, ownsFiles }: SiteOptions): Promise<Site> {
  const app = next({ dev, dir: process.cwd(), hostname: env.HOST, port: env.PORT });
  await Promise.all([whenDatabaseReady, dev ? undefined : app.prepare()]);
  if (dev) await app.prepare();
  const render = withPageStatus(app.getRequestHandler());
  const commonHeaders = securityHeaders(env.SITE_URL);
  const views = countViews(recordViews);
  const edge =
    dev || !env.EDGE
      ? null
      : edgeOf(env, beforeNext(render), {
          commonHeaders,
          onRead: views.note,
          filesDirectory: (ownsFiles && env.EDGE_DIR) || null,
        });
  const folder = mediaFolder();
  const answers: Answer[] = [
    answerHealth(() => edge?.isListening() ?? true),
    answerMetrics(env.METRICS_TOKEN, () => ({ ...edge?.gauges(), ...replicaGauge() })),
    folder === null ? answerStored(getMediaStorage()) : answerMedia(folder),
    answerTyping,
    prepareDeskRequest,
  ];
  const http = createServer(
    { noDelay: true },
    handleRequests({ edge, answers, render: withFrameworkPolicy(render, { dev }), commonHeaders }),
  );
  if (dev) http.on('upgrade', app.getUpgradeHandler());
  const close = async (): Promise<void> => {
    await views.close();
    await edge?.close();
    await app.close();
  };
  return { ...listenerOf(http, edge), close };
}

type Render = ReturnType<typeof withPageStatus>;

/** What the edge asks for: search by the short way, all else from Next. */
function beforeNext(render: Render): Render {
  return async (request, response) => {
    if (!(await answerTyping(request, response))) await render(request, response);
  };
}

type EdgeParts = Pick<Parameters<typeof openEdge>[0], 'onRead' | 'filesDirectory'> & {
  commonHeaders: Record<string, string>;
};

function edgeOf(env: Env, handler: Render, { commonHeaders, ...parts }: EdgeParts): OpenEdge {
  return openEdge({
    ...parts,
    handler,
    siteUrl: () => process.env['SITE_URL'] || env.SITE_URL,
    databaseUrl: () => process.env['DATABASE_URL'] ?? '',
    maxBytes: env.EDGE_MEMORY_MB * 1024 * 1024,
    commonHeaders: Object.entries(commonHeaders).flat(),
  });
}

function listenerOf(http: Server, edge: OpenEdge | null): Omit<Site, 'close'> {
  const closeAllConnections = () => http.closeAllConnections();
  if (!edge) return { server: http, closeIdleConnections: () => http.closeIdleConnections(), closeAllConnections };
  const lane = openFastLane(http, edge.answerAtOnce);
  const closeIdleConnections = (): void => {
    lane.closeIdle();
    http.closeIdleConnections();
  };
  return { server: lane.server, closeIdleConnections, closeAllConnections };
}

/** Nothing where there is no replica. */
function replicaGauge(): Record<string, number> {
  const isInUse = isReplicaInUse();
  return isInUse === null ? {} : { searchReplicaInUse: Number(isInUse) };
}
