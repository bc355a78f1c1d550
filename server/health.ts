import type { IncomingMessage, ServerResponse } from 'node:http';
import { isReachable } from '@/db/state';

const databaseMs = 2_000;

/** `/healthz`: the process is alive. `/readyz`: it can serve, that is, the database answers too. */
export async function answerHealth(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  if (request.url === '/healthz') return answer(response, 200, 'ok');
  if (request.url !== '/readyz') return false;
  const isReady = await Promise.race([isReachable(), later(false)]);
  return isReady ? answer(response, 200, 'ready') : answer(response, 503, 'the database does not answer');
}

function answer(response: ServerResponse, status: number, text: string): true {
  response
    .writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' })
    .end(`${text}\n`);
  return true;
}

function later<T>(value: T): Promise<T> {
  return new Promise((resolve) => setTimeout(() => resolve(value), databaseMs).unref());
}
