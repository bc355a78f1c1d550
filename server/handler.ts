import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { log } from '@/lib/log';
import type { Door } from '@/server/access/door';
import type { PageServer } from '@/server/page-cache/http/page-server';
import { watchBody } from '@/server/time-limits';

type Render = (request: IncomingMessage, response: ServerResponse) => Promise<void>;
/** Answers a request, or returns false so that the next handler tries. */
export type Answer = (request: IncomingMessage, response: ServerResponse) => boolean | Promise<boolean>;

type Parts = {
  /** Who may see the site now; open to everybody, it costs a comparison. */
  door: Pick<Door, 'isOpen' | 'answer'>;
  /** Null in development, where Next renders every page. */
  pageCache: PageServer | null;
  answers: Answer[];
  render: Render;
  /** Set on answers from outside the page cache, whose responses already contain them. */
  commonHeaders: Record<string, string>;
};

/** Tries the handlers in order: the door, the page cache, then each of `answers`, then Next. */
export function handleRequests({ door, pageCache, answers, render, commonHeaders }: Parts): RequestListener {
  const headers = Object.entries(commonHeaders);

  const answerRest = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    for (const [name, value] of headers) response.setHeader(name, value);
    for (const answer of answers) if (await answer(request, response)) return;
    await render(request, response);
  };

  return (request, response) => {
    const fail = (error: unknown): void => {
      log.error('request.failed', { url: request.url, error });
      if (response.headersSent) response.destroy();
      else response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' }).end('Internal Server Error\n');
    };
    const answerOpen = (): void => {
      const answered = pageCache === null ? false : pageCache.answer(request, response);
      if (answered === true) return;
      if (answered === false) void answerRest(request, response).catch(fail);
      else void answered.then((done) => (done ? undefined : answerRest(request, response))).catch(fail);
    };
    watchBody(request);
    if (door.isOpen()) answerOpen();
    else
      void door
        .answer(request, response)
        .then((done) => (done ? undefined : answerOpen()))
        .catch(fail);
  };
}
