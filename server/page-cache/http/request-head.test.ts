import { expect, it } from 'vitest';
import { readRequestHead } from './request-head';

const read = (text: string) => readRequestHead(Buffer.from(text, 'latin1'));
const get = (...fields: string[]) => read(['GET /a/1/x HTTP/1.1', 'Host: example.org', ...fields, '', ''].join('\r\n'));

it('parses the fields that select an answer', () => {
  const head = get(
    'Accept-Encoding: gzip, br',
    'If-None-Match: "a"',
    'User-Agent: Mozilla/5.0',
    'Cookie: a=b',
    'Connection: keep-alive',
    'Sec-Purpose: prefetch',
    'Referer: https://www.google.com/',
  );
  expect(head).toEqual({
    url: '/a/1/x',
    acceptEncoding: 'gzip, br',
    ifNoneMatch: '"a"',
    userAgent: 'Mozilla/5.0',
    referrer: 'https://www.google.com/',
    isPrefetch: true,
  });
  expect(get('accept-encoding: gzip', 'ACCEPT-ENCODING:br')).toMatchObject({ acceptEncoding: 'gzip, br' });
  // As Node reads them: of two the first, and a no-break space is no blank.
  expect(get('User-Agent: a', 'User-Agent: b')).toMatchObject({ userAgent: 'a' });
  expect(get('Referer: a', 'Referer: b')).toMatchObject({ referrer: 'a' });
  expect(get('User-Agent: \u00a0a')).toMatchObject({ userAgent: '\u00a0a' });
  expect(get()).toMatchObject({ acceptEncoding: undefined, ifNoneMatch: undefined, isPrefetch: false });
});

it('leaves every request that is more than a plain one to the full parser', () => {
  const more = [
    get('Content-Length: 5'),
    get('content-length : 5'),
    get('Transfer-Encoding: chunked'),
    get('Expect: 100-continue'),
    get('Upgrade: websocket'),
    get('Connection: close'),
    get('Connection: keep-alive, upgrade'),
    get('Surrogate-Capability: x="ESI/1.0"'),
    get('Host: other.example'),
    get(' folded'),
    get('no colon'),
    get('Name : x'),
    get('X: a\rb'),
    get('X: a\nb'),
    get('X: \0'),
    get(': x'),
    read('GET /a HTTP/1.1\r\n\r\n'),
    read('GET /a HTTP/1.0\r\nHost: x\r\n\r\n'),
    read('GET  /a HTTP/1.1\r\nHost: x\r\n\r\n'),
    read('HEAD /a HTTP/1.1\r\nHost: x\r\n\r\n'),
    read('POST /a HTTP/1.1\r\nHost: x\r\n\r\n'),
    read('GET http://x/a HTTP/1.1\r\nHost: x\r\n\r\n'),
    read('GET /a HTTP/1.1\r\nHost: x\r\n'),
    read('GET /a HTTP/1.1\nHost: x\n\n'),
    read('G'),
    read(''),
    read('\x16\x03\x01\n'),
    read('GET /a HTTP/1.1\r\nHost: x\r\n\r\nGET /b HTTP/1.1\r\nHost: x\r\n\r\n'),
    read('GET /a HTTP/1.1\r\nHost: x\r\n\r\nbody\r\n\r\n'),
    read('GET /a\x7f HTTP/1.1\r\nHost: x\r\n\r\n'),
    get(...Array.from({ length: 1_001 }, () => 'a:')),
    get(`X: ${'x'.repeat(9_000)}`),
  ];
  expect(more.map((head, at) => (head === null ? null : at))).toEqual(more.map(() => null));
});
