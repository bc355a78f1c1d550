import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Server as NetServer } from 'node:net';
import next from 'next';
import { isReplicaInUse } from '@/db/search-reads';
import { getMediaStorage, mediaFolder } from '@/domain/media/configured-storage';
import { loadAccess } from '@/domain/settings/access';
import type { Env } from '@/lib/env';
import { answerWhenClosed } from '@/server/access/answer-closed';
import { openDoor } from '@/server/access/door';
import { answerAdvertisementLinks } from '@/server/advertisements/answer-links';
import { answerSearchDirectly } from '@/server/api/direct-search';
import { answerContact } from '@/server/contact/answer-contact';
import { prepareDeskRequest } from '@/server/desk/prepare-request';
import { listenWithCacheHits } from '@/server/page-cache/http/cache-hit-server';
import { openPageCache, type PageCache } from '@/server/page-cache/open-page-cache';
import { openCounting } from '@/server/open-counting';
import { type Answer, handleRequests } from '@/server/handler';
import { answerHealth } from '@/server/health';
import { answerMediaFromFolder } from '@/server/media/answer-media';
import { answerMediaFromStorage } from '@/server/media/answer-media-from-storage';
import { answerMetrics } from '@/server/answer-metrics';
import { withFrameworkPolicy } from '@/server/response/framework-page';
import { withPageStatus } from '@/server/response/page-status';
import { securityHeaders } from '@/server/response/security-headers';
import { endStalledConnections, headLimits } from '@/server/time-limits';

export type Site = {
  /** The listening server. */
  server: NetServer;
  /** Closes idle keep-alive connections. */
  closeIdleConnections: () => void;
  closeAllConnections: () => void;
  close: () => Promise<void>;
};

export type SiteOptions = { dev: boolean; whenDatabaseReady: Promise<unknown>; ownsExport: boolean };

/** Assembles what answers in this process: the page cache, health checks and metrics, Next. */
export async function openSite(
  env: Env,
  { dev, whenDatabaseReady, ownsExport: ownsFiles }: SiteOptions,
): Promise<Site> {
  const app = next({ dev, dir: process.cwd(), hostname: env.HOST, port: env.PORT });
  await Promise.all([whenDatabaseReady, dev ? undefined : app.prepare()]);
  if (dev) await app.prepare();
  const render = withPageStatus(app.getRequestHandler());
  const commonHeaders = securityHeaders(env.SITE_URL);
  const counting = openCounting(new URL(env.SITE_URL).hostname);
  const door = openDoor(() => loadAccess(), answerWhenClosed(siteUrlOf(env), commonHeaders));
  const pageCache =
    dev || !env.PAGE_CACHE
      ? null
      : openCache(env, beforeNext(render), {
          commonHeaders,
          counting,
          access: door,
          exportDirectory: (ownsFiles && env.PAGE_CACHE_DIR) || null,
        });
  const folder = mediaFolder();
  const answers: Answer[] = [
    answerHealth(() => pageCache?.isListening() ?? true),
    answerMetrics(env.METRICS_TOKEN, () => ({ ...pageCache?.gauges(), ...replicaGauge() })),
    folder === null ? answerMediaFromStorage(getMediaStorage()) : answerMediaFromFolder(folder),
    answerSearchDirectly,
    answerAdvertisementLinks(counting.onClick),
    prepareDeskRequest,
    answerContact(pageCache?.sendUncached ?? renderAsRead(withFrameworkPolicy(render, { dev }))),
    ...(pageCache ? [pageCache.answerPreview] : []),
  ];
  const http = createServer(
    { noDelay: true, ...headLimits },
    handleRequests({ door, pageCache, answers, render: withFrameworkPolicy(render, { dev }), commonHeaders }),
  );
  endStalledConnections(http);
  if (dev) http.on('upgrade', app.getUpgradeHandler());
  const close = async (): Promise<void> => {
    door.close();
    await counting.close();
    await pageCache?.close();
    await app.close();
  };
  return { ...listenerOf(http, pageCache), close };
}

/** The port is known only once the site listens. */
function siteUrlOf(env: Env): () => string {
  return () => process.env['SITE_URL'] || env.SITE_URL;
}

type Render = ReturnType<typeof withPageStatus>;

/** In development: renders the page of an address in answer to a form whose body is read already. */
function renderAsRead(render: Render) {
  return (url: string, request: IncomingMessage, response: ServerResponse): Promise<void> =>
    render(Object.assign(request, { method: 'GET', url }), response);
}

/** Renders for the page cache: search directly, everything else by Next. */
function beforeNext(render: Render): Render {
  return async (request, response) => {
    if (!(await answerSearchDirectly(request, response))) await render(request, response);
  };
}

type PageCacheParts = Pick<Parameters<typeof openPageCache>[0], 'counting' | 'access' | 'exportDirectory'> & {
  commonHeaders: Record<string, string>;
};

function openCache(env: Env, handler: Render, { commonHeaders, ...parts }: PageCacheParts): PageCache {
  return openPageCache({
    ...parts,
    handler,
    siteUrl: siteUrlOf(env),
    databaseUrl: () => process.env['DATABASE_URL'] ?? '',
    maxBytes: env.PAGE_CACHE_MEMORY_MB * 1024 * 1024,
    commonHeaders: Object.entries(commonHeaders).flat(),
  });
}

function listenerOf(http: Server, pageCache: PageCache | null): Omit<Site, 'close'> {
  if (!pageCache)
    return {
      server: http,
      closeIdleConnections: () => http.closeIdleConnections(),
      closeAllConnections: () => http.closeAllConnections(),
    };
  const hitServer = listenWithCacheHits(http, pageCache.serveHit);
  const closeIdleConnections = (): void => {
    hitServer.closeIdle();
    http.closeIdleConnections();
  };
  return { server: hitServer.server, closeIdleConnections, closeAllConnections: hitServer.closeAll };
}

/** Empty without a replica. */
function replicaGauge(): Record<string, number> {
  const isInUse = isReplicaInUse();
  return isInUse === null ? {} : { searchReplicaInUse: Number(isInUse) };
}
