import { createServer } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { listenWithCacheHits } from './cache-hit-server';

let close: () => void = () => undefined;
afterEach(() => close());

async function open(): Promise<number> {
  const http = createServer((request, response) => {
    let body = '';
    request
      .on('data', (chunk: Buffer) => (body += chunk.toString()))
      .on('end', () => response.end(`<slow ${request.method} ${request.url} ${body}>`));
  });
  const ready = Buffer.from('HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\n<ok>');
  const hitServer = listenWithCacheHits(http, ({ url }) => (url === '/hit' ? ready : null));
  await new Promise<void>((resolve) => hitServer.server.listen(0, '127.0.0.1', resolve));
  close = () => {
    hitServer.closeIdle();
    http.closeAllConnections();
    hitServer.server.close();
  };
  return (hitServer.server.address() as AddressInfo).port;
}

/** Sends the pieces with a pause between them and returns everything received until the connection falls silent. */
async function talk(port: number, pieces: string[]): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  let heard = '';
  socket.on('data', (chunk: Buffer) => (heard += chunk.toString()));
  for (const piece of pieces) {
    socket.write(piece);
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
  await new Promise((resolve) => setTimeout(resolve, 100));
  socket.destroy();
  return heard;
}

const get = (path: string) => `GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`;
const bodies = (heard: string) => heard.match(/<[^<>]*>/g)?.map((body) => body.slice(1, -1).trim());

it('answers cached pages, and keeps the connection open', async () => {
  expect(bodies(await talk(await open(), [get('/hit'), get('/hit')]))).toEqual(['ok', 'ok']);
});

it('hands a connection over with the request that it does not answer, and with all that follow', async () => {
  const heard = await talk(await open(), [get('/hit'), get('/miss'), get('/hit')]);
  expect(bodies(heard)).toEqual(['ok', 'slow GET /miss', 'slow GET /hit']);
});

it('loses nothing of a request that arrives in pieces or with a body', async () => {
  const port = await open();
  expect((await talk(port, ['GET /h', 'it HTTP/1.1\r\nHo', 'st: x\r\n\r\n'])).includes('slow GET /hit')).toBe(true);
  const heard = await talk(port, [
    get('/hit'),
    'POST /form HTTP/1.1\r\nHost: x\r\nContent-Length: 6\r\n\r\nabc',
    'def',
  ]);
  expect(bodies(heard)).toEqual(['ok', 'slow POST /form abcdef']);
});

it('answers several requests sent at once in their order', async () => {
  const heard = await talk(await open(), [get('/hit') + get('/one') + get('/two')]);
  expect(bodies(heard)).toEqual(['slow GET /hit', 'slow GET /one', 'slow GET /two']);
});

it('never takes a body for a request', async () => {
  const heard = await talk(await open(), [
    `POST /form HTTP/1.1\r\nHost: x\r\nContent-Length: ${get('/hit').length}\r\n\r\n`,
    get('/hit'),
  ]);
  expect(heard).not.toContain('<ok>');
});
