import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { toCachedResponse } from './render/to-cached-response';
import { type AccessWatch, listenForInvalidations } from './pages/invalidation-listener';
import { countAnswer, type Counting } from './hits/counting';
import { createPageServer, type PageServer } from './http/page-server';
import { answerPreviews, sendUncached } from './http/preview-pages';
import { followExportedHits } from './export/exported-hit-log';
import { openPageExport, type PageExport } from './export/page-export';
import { createRecompressQueue } from './store/recompress-queue';
import { counters } from './store/metrics';
import { Pages, type PageSource } from './pages/pages';
import { renderThrough } from './render/render';
import { answerStaticFiles } from './http/static-files';
import { PageStore } from './store/page-store';
import { createStylesheetReader } from './render/stylesheets';

export type PageCacheOptions = {
  /** Renders a page: Next, with the statuses that pages set. */
  handler: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  siteUrl: () => string;
  databaseUrl: () => string;
  maxBytes: number;
  /** Names and values, alternating, that every answer carries. */
  commonHeaders: string[];
  counting: Counting;
  access: AccessWatch;
  /** Directory to export pages to, or null for no export. */
  exportDirectory: string | null;
};

export type PageCache = PageServer & {
  pages: Pages;
  answerPreview: ReturnType<typeof answerPreviews>;
  sendUncached: ReturnType<typeof sendUncached>;
  isListening: () => boolean;
  gauges: () => Record<string, number>;
  close: () => Promise<void>;
};

/** Assembles this process's page cache and starts to listen for invalidations. */
export function openPageCache({
  handler,
  siteUrl,
  databaseUrl,
  maxBytes,
  commonHeaders,
  counting,
  access,
  exportDirectory,
}: PageCacheOptions): PageCache {
  const readStylesheet = createStylesheetReader(join(process.cwd(), '.next/static'));
  const store = new PageStore(maxBytes, () => (counters.evicted += 1));
  const files = exportDirectory === null ? null : openExport(exportDirectory, counting);
  const enqueueRecompression = createRecompressQueue();
  const finish: PageSource['toCachedResponse'] = (key, rendered, at) =>
    toCachedResponse(key, rendered, at, { readStylesheet, commonHeaders });
  const render = renderThrough(handler, siteUrl);
  const pages = new Pages(store, {
    render,
    toCachedResponse: finish,
    isListening: () => listening.isListening(),
    onStored: (cached) => {
      enqueueRecompression(cached);
      if (listening.isListening() && access.isOpen()) files?.write(cached);
    },
  });
  const listening = listenForInvalidations(databaseUrl, pages, files, access);
  const answerStatic = answerStaticFiles({
    commonHeaders,
    onStored: enqueueRecompression,
    directories: staticDirectories(),
  });
  const server = createPageServer({ pages, answerStatic, commonHeaders, counting });
  return {
    answer: server.answer,
    // A head alone does not tell who asks.
    serveHit: (head) => (access.isOpen() ? server.serveHit(head) : null),
    pages,
    answerPreview: answerPreviews(handler, finish),
    sendUncached: sendUncached(render, finish),
    isListening: listening.isListening,
    gauges: () => ({
      pageCachePages: store.size.pages,
      pageCacheBytes: store.size.bytes,
      pageCacheListening: Number(listening.isListening()),
    }),
    close: async () => {
      files?.close();
      await listening.close();
    },
  };
}

function staticDirectories(): { prefix: string; directory: string }[] {
  return [
    { prefix: '/_next/static', directory: join(process.cwd(), '.next/static') },
    { prefix: '', directory: join(process.cwd(), 'public') },
  ];
}

/** Opens the page export and the hit log of the file server in front. */
function openExport(directory: string, counting: Counting): PageExport {
  const files = openPageExport(directory);
  const hitLog = followExportedHits(directory, (address, reader) => {
    countAnswer(counting, files.findCounted(address), () => reader);
  });
  const close = (): void => {
    hitLog.close();
    files.close();
  };
  return { ...files, close };
}
