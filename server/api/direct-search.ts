import type { IncomingMessage, ServerResponse } from 'node:http';
import { brotliQuickly, gzipWell, isCompressible } from '@/server/page-cache/store/compress';
import { chooseEncoding } from '@/server/page-cache/store/negotiate';
import { publicRead } from './public-read';
import { answerSearch } from './search';
import { answerSuggest } from './suggest';

/** Addresses that are requested at every keystroke and every search. */
const READS = new Map([
  ['/api/v1/search', publicRead(answerSearch)],
  ['/api/v1/suggest', publicRead(answerSuggest)],
]);

/**
 * Answers search and suggestions before Next, whose routing would take as long again as the query. Calls the same
 * functions as the route handlers, which keep the other methods.
 */
export async function answerSearchDirectly(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  const address = request.url ?? '';
  const read = request.method === 'GET' ? READS.get(address.split('?', 1)[0] ?? '') : undefined;
  if (!read) return false;
  const answer = await read.GET(new Request(new URL(address, 'http://localhost')), undefined);
  await send(response, answer, request.headers['accept-encoding']);
  return true;
}

async function send(response: ServerResponse, answer: Response, accepted: string | undefined): Promise<void> {
  const plain = Buffer.from(await answer.arrayBuffer());
  const encoding = isCompressible(answer.headers.get('content-type') ?? '', plain.length)
    ? chooseEncoding(accepted)
    : 'identity';
  const body = encoding === 'br' ? await brotliQuickly(plain) : encoding === 'gzip' ? await gzipWell(plain) : plain;
  for (const [name, value] of answer.headers) response.setHeader(name, value);
  if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding);
  response.setHeader('Vary', 'Accept-Encoding');
  response.setHeader('Content-Length', body.length);
  response.writeHead(answer.status).end(body);
}
