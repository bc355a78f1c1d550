import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { fetchPicture } from './fetch-picture';

it.each([
  ['image/jpeg', true],
  ['image/svg+xml; charset=utf-8', true],
  ['application/octet-stream; charset=binary', true],
  ['', true],
  ['text/html', false],
  ['application/json', false],
])('fetches a picture from a public address, sent as %s: %s', async (type, isFetched) => {
  const server = createServer((_request, response) => response.setHeader('content-type', type).end('picture'));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  const result = await fetchPicture(`http://pictures.example:${port}/a.jpg`, {
    ports: [port],
    resolve: async () => [{ address: '93.184.216.34', family: 4 }],
    route: () => ({ address: '127.0.0.1', family: 4 }),
  });
  server.close();
  expect(result).toEqual(isFetched ? { ok: true, value: Buffer.from('picture') } : { ok: false, reason: 'wrong-type' });
});
