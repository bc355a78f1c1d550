import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { answerWithStatus, withPageStatus } from './page-status';

let server: Server | undefined;

afterEach(() => {
  vi.unstubAllEnvs();
  server?.close();
});

describe('withPageStatus', () => {
  test('answers with the status that the page asked for, and each request for itself', async () => {
    const url = await serve(
      withPageStatus(async (request, response) => {
        await new Promise((done) => setTimeout(done, request.url === '/gone' ? 20 : 5));
        if (request.url === '/gone') answerWithStatus(410);
        response.setHeader('content-type', 'text/html');
        response.end('read me');
      }),
    );
    const [gone, found] = await Promise.all([fetch(`${url}/gone`), fetch(`${url}/`)]);
    expect([gone.status, await gone.text()]).toEqual([410, 'read me']);
    expect(found.status).toBe(200);
  });

  test('refuses an address that cannot be decoded', async () => {
    const url = await serve(withPageStatus(async () => Promise.reject(new Error('not asked'))));
    for (const path of ['/a/%D8', '/%']) expect((await fetch(url + path)).status).toBe(400);
  });

  test('never turns a redirect into something else', async () => {
    const url = await serve(
      withPageStatus(async (_, response) => {
        answerWithStatus(404);
        response.writeHead(308, { location: '/there' }).end();
      }),
    );
    expect((await fetch(url, { redirect: 'manual' })).status).toBe(308);
  });

  test('a failed page is whole, in Arabic, without script', async () => {
    vi.stubEnv('NODE_ENV', 'production');
    const url = await serve(
      withPageStatus(async (_, response) => {
        response.statusCode = 500;
        response.setHeader('content-type', 'text/html');
        response.setHeader('content-length', '7');
        response.write('<secret');
        response.end('>');
      }),
    );
    const answer = await fetch(url);
    const text = await answer.text();
    expect(answer.status).toBe(500);
    expect(text).toContain('<html lang="ar" dir="rtl">');
    expect(text).not.toMatch(/secret|<script/);
  });

  test('a failure that is no page is left as it is', async () => {
    vi.stubEnv('NODE_ENV', 'production');
    const url = await serve(
      withPageStatus(async (_, response) => {
        response.writeHead(500, { 'content-type': 'application/problem+json' }).end('{}');
      }),
    );
    expect(await (await fetch(url)).text()).toBe('{}');
  });
});

async function serve(listener: RequestListener): Promise<string> {
  const started = createServer(listener).listen(0, '127.0.0.1');
  server = started;
  await new Promise((done) => started.once('listening', done));
  // A TCP server's address is an object.
  return `http://127.0.0.1:${(started.address() as AddressInfo).port}`;
}
