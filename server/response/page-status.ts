import { AsyncLocalStorage } from 'node:async_hooks';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { errorPage } from './error-page';

type Render = (request: IncomingMessage, response: ServerResponse) => Promise<void>;
type Answer = { status?: number };

/** On globalThis, because Next bundles the pages apart from the server that calls them. */
const shared = globalThis as typeof globalThis & { warraqAnswer?: AsyncLocalStorage<Answer> };
const answers = (shared.warraqAnswer ??= new AsyncLocalStorage<Answer>());

/**
 * Says, while a page renders, with which status it is to be answered. Next's own `notFound()` sends a document whose text
 * appears by script alone, and knows no 410; a page that renders its notice and calls this is read by everyone.
 */
export function answerWithStatus(status: 404 | 410): void {
  const answer = answers.getStore();
  if (answer) answer.status = status;
}

/** Renders with the status that the page asked for; a failed page becomes a finished one that needs no script. */
export function withPageStatus(render: Render): Render {
  return (request, response) => {
    const answer: Answer = {};
    const writeHead = response.writeHead.bind(response);
    // `writeHead` is overloaded; whatever form was used is passed on as it came.
    response.writeHead = ((status: number, ...rest: []) => {
      if (status === 200 && answer.status) return writeHead(answer.status, ...rest);
      if (status >= 500 && isPage(response) && process.env.NODE_ENV === 'production') sendErrorPage(response);
      return writeHead(status, ...rest);
    }) as ServerResponse['writeHead'];
    return answers.run(answer, () => render(request, response));
  };
}

function isPage(response: ServerResponse): boolean {
  return String(response.getHeader('content-type') ?? 'text/html').startsWith('text/html');
}

/** From here on nothing of the failed page is sent. */
function sendErrorPage(response: ServerResponse): void {
  const end = response.end.bind(response);
  for (const name of ['content-length', 'content-encoding', 'transfer-encoding', 'etag', 'link']) response.removeHeader(name);
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.setHeader('cache-control', 'no-store');
  response.write = () => true;
  response.end = () => end(errorPage());
}
