import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { closeServer } from '@/test/programs/programs';

export type Origin = {
  port: number;
  requests: string[];
  answer: (request: IncomingMessage, response: ServerResponse) => void;
  close: () => Promise<void>;
};

/** A fake origin behind the proxy: records the requests that reach it and answers as told. */
export async function openOrigin(): Promise<Origin> {
  const origin: Origin = {
    port: 0,
    requests: [],
    answer: (request, response) => response.end(`origin ${request.url}`),
    close: () => closeServer(server),
  };
  const server = createServer((request, response) => {
    if (request.url === '/healthz') return void response.end('ok');
    origin.requests.push(`${request.method} ${request.url}`);
    origin.answer(request, response);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  origin.port = address && typeof address === 'object' ? address.port : 0;
  return origin;
}
