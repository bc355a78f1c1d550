import type { IncomingMessage, ServerResponse } from 'node:http';
import { isReachable } from '@/db/state';

const DATABASE_TIMEOUT_MS = 2_000;

/**
 * `/healthz`: the process is alive. `/readyz`: it serves current pages, that is, the database answers and
 * invalidations arrive. A process that is not ready still serves its cached pages.
 */
export function answerHealth(isListening: () => boolean) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    if (request.url === '/healthz') return answer(response, 200, 'ok');
    if (request.url !== '/readyz') return false;
    const answers = await Promise.race([isReachable(), later(false)]);
    if (!answers) return answer(response, 503, 'the database does not answer');
    return isListening() ? answer(response, 200, 'ready') : answer(response, 503, 'changes are not heard of');
  };
}

function answer(response: ServerResponse, status: number, text: string): true {
  response
    .writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' })
    .end(`${text}\n`);
  return true;
}

function later<T>(value: T): Promise<T> {
  return new Promise((resolve) => setTimeout(() => resolve(value), DATABASE_TIMEOUT_MS).unref());
}
