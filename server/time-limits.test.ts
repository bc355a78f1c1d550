import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { listenWithCacheHits } from '@/server/page-cache/http/cache-hit-server';
import { endStalledConnections, headLimits, watchBody } from './time-limits';

const STALL_MS = 200;
const large = Buffer.alloc(32 * 1024 * 1024);

let cleanUp: () => void = () => undefined;
afterEach(() => cleanUp());

/** A server with the limits in milliseconds; `/slow` takes longer to answer than a stall may last. */
async function open(stallMs = STALL_MS): Promise<number> {
  const limits = { ...headLimits, headersTimeout: stallMs / 2, connectionsCheckingInterval: 20 };
  const http: Server = createServer(limits, (request, response) => {
    watchBody(request, stallMs);
    if (request.url === '/large') response.end(large);
    else if (request.url === '/slow') setTimeout(() => response.end('done'), 4 * stallMs);
    else if (request.url === '/refused') response.writeHead(401).end();
    else request.resume().once('end', () => response.end('taken'));
  });
  endStalledConnections(http, stallMs);
  const { server, closeAll } = listenWithCacheHits(http, () => null);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  cleanUp = () => {
    closeAll();
    server.close();
  };
  return (server.address() as AddressInfo).port;
}

async function talkTo(port: number, text: string): Promise<{ socket: Socket; ended: Promise<string> }> {
  const socket = connect(port, '127.0.0.1');
  let heard = '';
  socket.on('data', (chunk: Buffer) => (heard += chunk.toString('latin1')));
  socket.on('error', () => undefined);
  await new Promise((resolve) => socket.once('connect', resolve));
  socket.write(text);
  return { socket, ended: new Promise((resolve) => socket.once('close', () => resolve(heard))) };
}

/** Sends one letter after the other, faster than a stall lasts. */
function trickle(socket: Socket): void {
  const timer = setInterval(() => socket.write('x'), STALL_MS / 4);
  socket.once('close', () => clearInterval(timer));
}

const post = (path: string, length = 1_000_000) =>
  `POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Length: ${length}\r\n\r\nbegun`;

it.each([
  ['a head that is not whole', 'GET / HTTP/1.1\r\nHo', '408'],
  ['a body that is not whole', post('/'), ''],
  ['a body that is not whole after the answer', post('/refused'), '401'],
])('ends the connection of %s, also when it trickles', async (_what, text, answer) => {
  const port = await open();
  const silent = await talkTo(port, text);
  const trickling = await talkTo(port, text);
  trickle(trickling.socket);
  for (const { ended } of [silent, trickling]) expect(await ended).toContain(answer);
});

it('ends the connection of a client that does not read its answer', async () => {
  const { socket, ended } = await talkTo(await open(), 'GET /large HTTP/1.1\r\nHost: x\r\n\r\n');
  socket.pause();
  await new Promise((resolve) => setTimeout(resolve, 6 * STALL_MS));
  socket.resume();
  expect((await ended).length).toBeLessThan(large.byteLength);
});

it('waits for its own slow answer', async () => {
  const { ended } = await talkTo(await open(), 'GET /slow HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
  expect(await ended).toContain('done');
});

it('takes a slow body that keeps the least speed', async () => {
  const stallMs = 2_000;
  const pieces = Array.from({ length: 8 }, () => Buffer.alloc(60_000));
  const head = post('/', 5 + 8 * 60_000).replace('Host', 'Connection: close\r\nHost');
  const { socket, ended } = await talkTo(await open(stallMs), head);
  for (const piece of pieces) {
    socket.write(piece);
    await new Promise((resolve) => setTimeout(resolve, stallMs / 4));
  }
  expect(await ended).toContain('taken');
});

it('closes every connection when the server stops', async () => {
  const port = await open();
  const { ended } = await talkTo(port, 'GET /slow HTTP/1.1\r\nHost: x\r\n\r\n');
  await new Promise((resolve) => setTimeout(resolve, STALL_MS / 2));
  cleanUp();
  expect(await ended).toBe('');
});
