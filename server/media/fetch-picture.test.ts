import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { lookup } from 'node:dns';
import { afterEach, expect, it } from 'vitest';
import { fetchPicture } from './fetch-picture';
import { isPublicAddress } from './public-address';

const limits = { maxBytes: 1000, milliseconds: 1500 };
/** Allows the test server by its host name; addresses in numbers stay checked. */
const own = { ...limits, lookup, mayConnect: isPublicAddress };
let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = undefined;
});

async function serve(listener: RequestListener): Promise<string> {
  server = createServer(listener);
  await new Promise<void>((resolve) => server?.listen(0, 'localhost', resolve));
  return `http://localhost:${(server.address() as AddressInfo).port}`;
}

it.each([
  'http://127.0.0.1/',
  'http://[::1]/',
  'http://10.0.0.8/',
  'http://169.254.169.254/latest/meta-data',
  'http://2130706433/',
  'http://0x7f.1/',
  'http://[::ffff:127.0.0.1]/',
  'http://0.0.0.0/',
  'file:///etc/passwd',
  'ftp://example.org/a.jpg',
  'https://user:word@example.org/a.jpg',
  'not an address',
])('does not ask %s', async (address) =>
  expect(await fetchPicture(address, limits)).toMatchObject({ ok: false, reason: 'bad-address' }),
);

it('does not reach a name that leads to this machine', async () => {
  let asked = 0;
  const address = await serve((_request, response) => {
    asked += 1;
    response.end('secret');
  });
  expect(await fetchPicture(address, limits)).toMatchObject({ ok: false, reason: 'unreachable' });
  expect(asked).toBe(0);
});

it('returns the bytes of an allowed address', async () => {
  const address = await serve((_request, response) => response.end('picture'));
  const result = await fetchPicture(address, own);
  expect(result.ok && Buffer.from(result.value).toString()).toBe('picture');
});

it('checks each step of a redirect', async () => {
  const address = await serve((_request, response) =>
    response.writeHead(302, { location: 'http://169.254.169.254/' }).end(),
  );
  expect(await fetchPicture(address, own)).toMatchObject({ ok: false, reason: 'bad-address' });
});

it('gives up on endless redirects, on much, on slow and on missing', async () => {
  const address = await serve((request, response) => {
    if (request.url === '/round') response.writeHead(302, { location: '/round' }).end();
    else if (request.url === '/much') response.end('x'.repeat(5000));
    else if (request.url === '/slow') response.write('x');
    else response.writeHead(404).end();
  });
  expect(await fetchPicture(`${address}/round`, own)).toMatchObject({ reason: 'unreachable' });
  expect(await fetchPicture(`${address}/much`, own)).toMatchObject({ reason: 'too-large' });
  expect(await fetchPicture(`${address}/missing`, own)).toMatchObject({ reason: 'unreachable' });
  expect(await fetchPicture(`${address}/slow`, own).catch(() => ({ reason: 'unreachable' }))).toMatchObject({
    reason: 'unreachable',
  });
});
