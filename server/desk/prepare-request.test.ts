import type { IncomingMessage, ServerResponse } from 'node:http';
import { describe, expect, it } from 'vitest';
import { prepareDeskRequest } from './prepare-request';

describe('prepareDeskRequest', () => {
  it.each([
    [{ 'sec-fetch-site': 'same-origin' }, false],
    [{ 'sec-fetch-site': 'cross-site', origin: 'http://localhost:3000' }, true],
    [{ 'sec-fetch-site': 'same-site' }, true],
    [{ 'sec-fetch-site': 'none' }, true],
    [{ origin: 'http://localhost:3000' }, false],
    [{ origin: 'http://localhost:3001' }, true],
    [{ origin: 'null' }, true],
    [{}, true],
  ])('answers a change that says %j: refused %s', (headers, isRefused) => {
    expect(ask({ method: 'POST', headers }).status === 403).toBe(isRefused);
  });

  it('lets everyone read, and tells the desk from the paper', () => {
    expect(ask({ url: '/admin', headers: { 'sec-fetch-site': 'cross-site' } }).headers).toMatchObject({
      'X-Robots-Tag': 'noindex, nofollow',
      'Cache-Control': 'private, no-store',
    });
    expect(ask({ url: '/administration' }).headers).toEqual({});
  });

  it('believes a proxy nearby about the client, and nobody else', () => {
    const forged = { 'x-warraq-address': '1.1.1.1', 'x-forwarded-for': '2.2.2.2, 203.0.113.9' };
    expect(ask({ headers: forged, from: '::ffff:127.0.0.1' }).request.headers['x-warraq-address']).toBe('203.0.113.9');
    expect(ask({ headers: forged, from: '198.51.100.7' }).request.headers['x-warraq-address']).toBe('198.51.100.7');
    expect(ask({ headers: {}, from: '10.0.0.5' }).request.headers['x-warraq-address']).toBe('10.0.0.5');
  });
});

type Asked = { method?: string; url?: string; headers?: Record<string, string>; from?: string };

function ask({ method = 'GET', url = '/', headers = {}, from = '127.0.0.1' }: Asked) {
  const answered = { status: 0, headers: {} as Record<string, string> };
  const request = {
    method,
    url,
    headers: { host: 'localhost:3000', ...headers },
    socket: { remoteAddress: from },
  } as unknown as IncomingMessage; // only what prepareDeskRequest reads
  const response = {
    setHeader: (name: string, value: string) => {
      answered.headers[name] = value;
    },
    writeHead: (status: number) => {
      answered.status = status;
      return { end: () => undefined };
    },
  } as unknown as ServerResponse; // only what prepareDeskRequest writes
  prepareDeskRequest(request, response);
  return { ...answered, request };
}
