import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { makeEntry } from './answers';
import { followChanges } from './changes';
import { createEdge, type Edge, type Reader } from './edge';
import { followReads } from './file-reads';
import { openPageFiles, type PageFiles } from './files';
import { improver } from './improve';
import { counters } from './metrics';
import { Pages } from './pages';
import { renderThrough } from './render';
import { answerStaticFiles } from './static-files';
import { PageStore } from './store';
import { stylesheetsOf } from './stylesheets';

export type EdgeOptions = {
  /** Renders a page: Next, with the statuses that pages ask for. */
  handler: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  siteUrl: () => string;
  databaseUrl: () => string;
  maxBytes: number;
  /** Names and values that every answer carries. */
  commonHeaders: string[];
  onRead: (articleId: string, reader: Reader) => void;
  /** Where pages are kept as files too; null for nowhere. */
  filesDirectory: string | null;
};

export type OpenEdge = Edge & {
  pages: Pages;
  isListening: () => boolean;
  gauges: () => Record<string, number>;
  close: () => Promise<void>;
};

/** Puts the edge of this process together and begins to listen for changes. */
export function openEdge({
  handler,
  siteUrl,
  databaseUrl,
  maxBytes,
  commonHeaders,
  onRead,
  filesDirectory,
}: EdgeOptions): OpenEdge {
  const readStylesheet = stylesheetsOf(join(process.cwd(), '.next/static'));
  const store = new PageStore(maxBytes, () => (counters.evicted += 1));
  const files = filesDirectory === null ? null : openFiles(filesDirectory, onRead);
  const improve = improver();
  const pages = new Pages(store, {
    render: renderThrough(handler, siteUrl),
    makeEntry: (address, rendered, at) => makeEntry(address, rendered, at, { readStylesheet, commonHeaders }),
    isListening: () => listening.isListening(),
    onStored: (entry) => {
      improve(entry);
      if (listening.isListening()) files?.write(entry);
    },
  });
  const listening = followChanges(databaseUrl, pages, files);
  const answerStatic = answerStaticFiles({
    commonHeaders,
    onStored: improve,
    directories: staticDirectories(),
  });
  return {
    ...createEdge({ pages, answerStatic, commonHeaders, onRead }),
    pages,
    isListening: listening.isListening,
    gauges: () => ({
      edgePages: store.size.pages,
      edgeBytes: store.size.bytes,
      edgeListening: Number(listening.isListening()),
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

/** The pages that are files too, and what a file server answered from them. */
function openFiles(directory: string, onRead: EdgeOptions['onRead']): PageFiles {
  const files = openPageFiles(directory);
  const reads = followReads(directory, (address, reader) => {
    const articleId = files.articleAt(address);
    if (articleId !== null) onRead(articleId, reader);
  });
  const close = (): void => {
    reads.close();
    files.close();
  };
  return { ...files, close };
}
