import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { toCachedResponse } from './render/to-cached-response';
import { listenForInvalidations } from './pages/invalidation-listener';
import type { Reader } from './hits/views';
import { createPageServer, type PageServer } from './http/page-server';
import { answerPreviews } from './http/preview-pages';
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
  onRead: (articleId: string, reader: Reader) => void;
  onShown: (advertisementId: string, reader: Reader) => void;
  /** Directory to export pages to, or null for no export. */
  exportDirectory: string | null;
};

export type PageCache = PageServer & {
  pages: Pages;
  answerPreview: ReturnType<typeof answerPreviews>;
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
  onRead,
  onShown,
  exportDirectory,
}: PageCacheOptions): PageCache {
  const readStylesheet = createStylesheetReader(join(process.cwd(), '.next/static'));
  const store = new PageStore(maxBytes, () => (counters.evicted += 1));
  const files = exportDirectory === null ? null : openExport(exportDirectory, onRead, onShown);
  const enqueueRecompression = createRecompressQueue();
  const finish: PageSource['toCachedResponse'] = (key, rendered, at) =>
    toCachedResponse(key, rendered, at, { readStylesheet, commonHeaders });
  const pages = new Pages(store, {
    render: renderThrough(handler, siteUrl),
    toCachedResponse: finish,
    isListening: () => listening.isListening(),
    onStored: (cached) => {
      enqueueRecompression(cached);
      if (listening.isListening()) files?.write(cached);
    },
  });
  const listening = listenForInvalidations(databaseUrl, pages, files);
  const answerStatic = answerStaticFiles({
    commonHeaders,
    onStored: enqueueRecompression,
    directories: staticDirectories(),
  });
  return {
    ...createPageServer({ pages, answerStatic, commonHeaders, onRead, onShown }),
    pages,
    answerPreview: answerPreviews(handler, finish),
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
function openExport(
  directory: string,
  onRead: PageCacheOptions['onRead'],
  onShown: PageCacheOptions['onShown'],
): PageExport {
  const files = openPageExport(directory);
  const hitLog = followExportedHits(directory, (address, reader) => {
    const articleId = files.findArticleId(address);
    if (articleId !== null) onRead(articleId, reader);
    for (const id of files.findAdvertisementIds(address)) onShown(id, reader);
  });
  const close = (): void => {
    hitLog.close();
    files.close();
  };
  return { ...files, close };
}
