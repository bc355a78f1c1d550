import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { listenForTags } from '@/db/listen';
import { forgetSettings } from '@/domain/settings/queries';
import { makeEntry } from './answers';
import { createEdge, type Edge } from './edge';
import { improver } from './improve';
import { counters } from './metrics';
import { Pages } from './pages';
import { refill } from './refill';
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
  onRead: (articleId: string, request: IncomingMessage) => void;
};

export type OpenEdge = Edge & {
  pages: Pages;
  isListening: () => boolean;
  gauges: () => Record<string, number>;
  close: () => Promise<void>;
};

/** Puts the edge of this process together and begins to listen for changes. */
export function openEdge({ handler, siteUrl, databaseUrl, maxBytes, commonHeaders, onRead }: EdgeOptions): OpenEdge {
  const readStylesheet = stylesheetsOf(join(process.cwd(), '.next/static'));
  const store = new PageStore(maxBytes, () => (counters.evicted += 1));
  const improve = improver();
  const pages = new Pages(store, {
    render: renderThrough(handler, siteUrl),
    makeEntry: (address, rendered, at) => makeEntry(address, rendered, at, { readStylesheet, commonHeaders }),
    isListening: () => listening.isListening(),
    onStored: improve,
  });
  const listening = listenForTags(databaseUrl, {
    onTags: (tags) => {
      counters.invalidations += 1;
      if (tags.includes('settings')) forgetSettings();
      void refill(pages, pages.drop(tags));
    },
    onListening: () => {
      forgetSettings();
      pages.dropEverything();
      void refill(pages, [...store.all()]);
    },
    onLost: () => {
      counters.lostConnections += 1;
      pages.dropEverything();
    },
  });
  const answerStatic = answerStaticFiles({
    commonHeaders,
    onStored: improve,
    directories: [
      { prefix: '/_next/static', directory: join(process.cwd(), '.next/static') },
      { prefix: '', directory: join(process.cwd(), 'public') },
    ],
  });
  return {
    ...createEdge({ pages, answerStatic, commonHeaders, onRead }),
    pages,
    isListening: listening.isListening,
    gauges: () => ({ edgePages: store.size.pages, edgeBytes: store.size.bytes, edgeListening: Number(listening.isListening()) }),
    close: listening.close,
  };
}
