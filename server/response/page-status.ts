import { AsyncLocalStorage } from 'node:async_hooks';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { errorPage } from './error-page';

type Render = (request: IncomingMessage, response: ServerResponse) => Promise<void>;
type Answer = { status?: number };
type Status = 404 | 410 | 422 | 429;

/** On globalThis, because Next bundles the pages apart from the server that calls them. */
const shared = globalThis as typeof globalThis & { warraqAnswer?: AsyncLocalStorage<Answer> };
const answers = (shared.warraqAnswer ??= new AsyncLocalStorage<Answer>());

/**
 * Sets the status of the page being rendered. Next's own `notFound()` sends a document whose text appears only by
 * script, and knows no other; a page that renders its notice and calls this is readable without scripts. The first status that is
 * said holds.
 */
export function answerWithStatus(status: Status): void {
  const answer = answers.getStore();
  if (answer) answer.status ??= status;
}

/** Renders with the status that the page set; a failed page is replaced by a finished one that needs no script. */
export function withPageStatus(render: Render): Render {
  return async (request, response) => {
    if (!isDecodable(request.url ?? '/')) {
      // Next would answer 500 to an address that no browser sends.
      response.writeHead(400, { 'content-type': 'text/plain; charset=utf-8' }).end('Bad Request\n');
      return;
    }
    const answer: Answer = {};
    replaceFailedPage(response);
    const writeHead = response.writeHead.bind(response) as WriteHead;
    response.writeHead = ((status, ...rest) =>
      writeHead(status === 200 && answer.status ? answer.status : status, ...rest)) as WriteHead;
    await answers.run(answer, () => render(request, response));
  };
}

/** `writeHead` is overloaded; the arguments are passed on as they are. */
type WriteHead = (status: number, ...rest: unknown[]) => ServerResponse;

/** Replaces a page that failed in production by the static error page. (In development, Next shows the failure.) */
function replaceFailedPage(response: ServerResponse): void {
  const writeHead = response.writeHead.bind(response) as WriteHead;
  const write = response.write.bind(response) as (...chunk: unknown[]) => boolean;
  const end = response.end.bind(response) as (...chunk: unknown[]) => ServerResponse;
  let replaced = false;
  response.writeHead = ((status, ...rest) => {
    if (status < 500 || process.env.NODE_ENV !== 'production' || !isPage(response, rest))
      return writeHead(status, ...rest);
    replaced = true;
    for (const name of response.getHeaderNames()) response.removeHeader(name);
    return writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
  }) as WriteHead;
  // Decides on the head before the first byte of the body, since the status tells whose body to send.
  const settleHead = (): void => {
    if (!response.headersSent) response.writeHead(response.statusCode);
  };
  response.write = ((...chunk) => {
    settleHead();
    return replaced || write(...chunk);
  }) as typeof write;
  response.end = ((...chunk) => {
    // Only pages fail here; for everything else `end` sets the length and sends the head.
    if (response.statusCode >= 500) settleHead();
    return replaced ? end(errorPage()) : end(...chunk);
  }) as typeof end;
}

function isPage(response: ServerResponse, head: unknown[]): boolean {
  const given = head.find((part) => typeof part === 'object' && part !== null && !Array.isArray(part));
  const named = Object.entries(given ?? {}).find(([name]) => name.toLowerCase() === 'content-type')?.[1];
  return String(named ?? response.getHeader('content-type') ?? '').startsWith('text/html');
}

function isDecodable(url: string): boolean {
  try {
    decodeURIComponent(url.split('?')[0] ?? '');
    return true;
  } catch {
    return false;
  }
}
