import type { IncomingMessage, ServerResponse } from 'node:http';
import { log } from '@/lib/log';
import { readerPolicy } from '@/server/content-policy';
import { errorPage } from '@/server/response/error-page';
import { type Address, readAddress } from './address';
import type { AnswerAtOnce } from './fast-lane';
import { counters } from './metrics';
import { chooseEncoding, isSameContent } from './negotiate';
import { FailedRender, type Found, type Pages } from './pages';
import { sendEntry } from './respond';

type Answer = (request: IncomingMessage, response: ServerResponse) => boolean | Promise<boolean>;

export type Edge = {
  /** Sends a reader's page, or gives false for what is not one. */
  answer: Answer;
  /** The bytes that answer a plain request, when they are ready. */
  answerAtOnce: AnswerAtOnce;
};

/** What tells a reader from a program, or from a browser that fetches ahead. */
export type Reader = { userAgent: string; isPrefetch: boolean };

type EdgeParts = {
  pages: Pages;
  /** Files that came with the site: asked after the pages in use, before an address is called unknown. */
  answerStatic: Answer;
  commonHeaders: string[];
  onRead: (articleId: string, reader: Reader) => void;
};

/** Answers readers from the page store. What is there and fresh is sent without waiting for anything. */
export function createEdge({ pages, answerStatic, commonHeaders, onRead }: EdgeParts): Edge {
  const send = ({ entry, how }: Found, request: IncomingMessage, response: ServerResponse): void | Promise<void> => {
    count(how);
    entry.hits += 1;
    if (entry.fields.articleId !== null && request.method === 'GET') onRead(entry.fields.articleId, readerOf(request));
    return sendEntry(entry, request, response);
  };

  const answer: Edge['answer'] = (request, response) => {
    const { url = '/', method } = request;
    const isRead = method === 'GET' || method === 'HEAD';
    const known = isRead ? pages.store.getSpelled(url) : undefined;
    if (known && known.freshUntil > Date.now()) {
      const sending = send({ entry: known, how: 'hit' }, request, response);
      return sending ? sending.then(() => true) : true;
    }
    const file = answerStatic(request, response);
    if (file !== false) return file;
    const reading = readAddress(url);
    if (reading.kind === 'other') return false;
    if (!isRead)
      return reading.kind === 'page' && reading.address.route.isPage ? refuse(response, commonHeaders) : false;
    if (reading.kind === 'moved') return move(response, reading.to, commonHeaders);
    return find(reading.address, request, response);
  };

  const answerAtOnce: AnswerAtOnce = (head) => {
    const entry = pages.store.getSpelled(head.url);
    if (!entry || entry.freshUntil <= Date.now()) return null;
    const variant = entry.variant(chooseEncoding(head.acceptEncoding));
    const isSame = head.ifNoneMatch !== undefined && isSameContent(head.ifNoneMatch, entry.hash);
    const wire = isSame ? variant?.notModifiedWire : variant?.wire;
    if (!wire) return null;
    counters.hits += 1;
    if (isSame) counters.notModified += 1;
    else counters.bytesSent += wire.body.byteLength;
    entry.hits += 1;
    if (entry.fields.articleId !== null) onRead(entry.fields.articleId, head);
    return wire.dated();
  };

  const find = async (address: Address, request: IncomingMessage, response: ServerResponse): Promise<true> => {
    const found = await pages.find(address).catch((error: unknown) => failed(error, address));
    if (!found) {
      sendFailure(response, commonHeaders);
      return true;
    }
    if (found.entry.freshUntil > 0) pages.store.spell(request.url ?? '', found.entry);
    await send(found, request, response);
    return true;
  };

  return { answer, answerAtOnce };
}

function readerOf({ headers }: IncomingMessage): Reader {
  const isPrefetch = [headers['sec-purpose'], headers['purpose'], headers['x-moz']].some(
    (purpose) => purpose !== undefined,
  );
  return { userAgent: headers['user-agent'] ?? '', isPrefetch };
}

function count(how: Found['how']): void {
  if (how === 'hit') counters.hits += 1;
  else if (how === 'miss') counters.misses += 1;
  else counters.stale += 1;
}

/** What a failed page said, when a program asked; readers get a page that depends on nothing. */
function failed(error: unknown, { url, route }: Address): Found | null {
  log.error('edge.render-failed', { url, error });
  return error instanceof FailedRender && !route.isPage ? { entry: error.entry, how: 'miss' } : null;
}

function sendFailure(response: ServerResponse, commonHeaders: string[]): void {
  const headers = [
    'Content-Type',
    'text/html; charset=utf-8',
    'Cache-Control',
    'no-store',
    'Retry-After',
    '5',
    ...commonHeaders,
  ];
  const page = errorPage();
  response.writeHead(503, [...headers, 'Content-Security-Policy', readerPolicy(page)]).end(page);
}

function move(response: ServerResponse, to: string, commonHeaders: string[]): true {
  response
    .writeHead(308, ['Location', to, 'Cache-Control', 'public, max-age=3600', 'Content-Length', '0', ...commonHeaders])
    .end();
  return true;
}

function refuse(response: ServerResponse, commonHeaders: string[]): true {
  response.writeHead(405, ['Allow', 'GET, HEAD', 'Content-Length', '0', ...commonHeaders]).end();
  return true;
}
