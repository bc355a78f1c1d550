import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Duplex } from 'node:stream';
import { isDeepStrictEqual } from 'node:util';
import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { readRequestHead, type RequestHead } from './request-head';

const REQUESTS = 10_000;
const BATCH = 500;
const SEED = 20_261_128;

type Understood = RequestHead & { method: string; host: string | undefined; isKeptAlive: boolean };
type Verdict = { requests: Understood[]; isMore: boolean };

const server = createServer();
const verdicts = new WeakMap<object, Verdict>();

function note({ socket }: IncomingMessage | { socket: object }, change: (verdict: Verdict) => void): void {
  const verdict = verdicts.get(socket);
  if (verdict) change(verdict);
}

server.on('request', (request: IncomingMessage, response: ServerResponse) => {
  note(request, (verdict) => {
    verdict.requests.push(understoodByNode(request, response));
    request.on('data', () => (verdict.isMore = true)).on('end', () => undefined);
    if (request.headers['content-length'] ?? request.headers['transfer-encoding']) verdict.isMore = true;
  });
  response.end();
});
for (const event of ['checkContinue', 'checkExpectation', 'upgrade', 'connect'])
  server.on(event, (request: IncomingMessage) => note(request, (verdict) => (verdict.isMore = true)));
server.on('clientError', (_error, socket) => note({ socket }, (verdict) => (verdict.isMore = true)));

function understoodByNode({ method = '', url = '', headers }: IncomingMessage, response: ServerResponse): Understood {
  return {
    method,
    url,
    host: headers.host,
    acceptEncoding: headers['accept-encoding']?.toString(),
    ifNoneMatch: headers['if-none-match'],
    userAgent: headers['user-agent'] ?? '',
    referrer: headers.referer ?? '',
    isPrefetch: ['sec-purpose', 'purpose', 'x-moz'].some((name) => headers[name] !== undefined),
    isKeptAlive: response.shouldKeepAlive,
  };
}

/** What Node's own server makes of each of these, when it is all that comes on its connection. */
async function readByNode(chunks: Buffer[]): Promise<Verdict[]> {
  const connections = chunks.map((chunk) => {
    const connection = new Duplex({ read: () => undefined, write: (_chunk, _encoding, done) => done() });
    const verdict: Verdict = { requests: [], isMore: false };
    verdicts.set(connection, verdict);
    server.emit('connection', connection);
    connection.push(chunk);
    return { connection, verdict };
  });
  for (let turn = 0; turn < 4; turn += 1) await setImmediate();
  for (const { connection } of connections) connection.destroy();
  return connections.map(({ verdict }) => verdict);
}

/** Mulberry32: the same requests in every run. */
function makeRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const random = makeRandom(SEED);
const pick = <T>(list: readonly T[]): T => list[random(list.length)] as T;

const lines = [
  ...Array.from({ length: 12 }, () => 'GET /a/k3f9/%D8%AC%D8%B3%D8%B1 HTTP/1.1'),
  ...[
    'GET / HTTP/1.1',
    'GET /search?q=%D8%A7&p=2 HTTP/1.1',
    'GET //x HTTP/1.1',
    'GET /a#b HTTP/1.1',
    'GET /a"<> HTTP/1.1',
  ],
  ...[
    'GET /جسر HTTP/1.1',
    'GET /\u00e9 HTTP/1.1',
    'GET /\u0001 HTTP/1.1',
    'GET /\u007f HTTP/1.1',
    'GET /\\..\\ HTTP/1.1',
  ],
  ...[
    'GET http://example.org/a HTTP/1.1',
    'GET * HTTP/1.1',
    'GET /a HTTP/1.0',
    'GET /a HTTP/2.0',
    'GET /a',
    'GET  /a HTTP/1.1',
  ],
  ...[
    'get /a HTTP/1.1',
    'HEAD /a HTTP/1.1',
    'POST /a HTTP/1.1',
    'OPTIONS * HTTP/1.1',
    'CONNECT a:1 HTTP/1.1',
    'GET /a http/1.1',
  ],
  ...['GET\t/a HTTP/1.1', 'GET /a HTTP/1.1 ', ' GET /a HTTP/1.1', 'GET /a b HTTP/1.1', '\r\nGET /a HTTP/1.1'],
];
const names = [
  ...[
    'Host',
    'Connection',
    'Accept-Encoding',
    'If-None-Match',
    'User-Agent',
    'Referer',
    'Sec-Purpose',
    'Purpose',
    'X-Moz',
    'Cookie',
  ],
  ...[
    'Content-Length',
    'Transfer-Encoding',
    'Expect',
    'Upgrade',
    'TE',
    'Trailer',
    'Keep-Alive',
    'Range',
    'X-Y',
    'Proxy-Connection',
  ],
];
const values = [
  ...[
    'example.org',
    'other.example',
    'keep-alive',
    'Keep-Alive',
    'close',
    'keep-alive, close',
    'upgrade',
    'gzip, br',
    'br;q=0',
  ],
  ...[
    '"a"',
    'W/"b", "c"',
    '*',
    'Mozilla/5.0 (X11)',
    'Googlebot/2.1',
    'prefetch',
    '',
    '0',
    '5',
    '5, 5',
    '+5',
    'chunked',
    'identity',
  ],
  ...[
    '100-continue',
    'websocket',
    'trailers',
    'جسر',
    '\u00a0x\u00a0',
    'a\u0000b',
    'a\u007fb',
    'a\tb',
    'a\u000bb',
    '\u000cx',
    'a\rb',
    'a\nb',
    '\u0085x\u0085',
  ],
];
const strange = [
  '\0',
  '\t',
  '\n',
  '\r',
  '\r\n',
  '\r\n\r\n',
  ' ',
  '\u000b',
  '\u00a0',
  '\u007f',
  '\u00ff',
  ':',
  ',',
  '"',
  '\r\n ',
  '\r\n\t',
  '\n\n',
  '0\r\n\r\n',
  '5\r\nhello\r\n',
];

const change: ((text: string) => string)[] = [
  (text) => text,
  (text) => splice(text, random(text.length + 1), 0, pick(strange)),
  (text) => splice(text, random(text.length + 1), 1 + random(3), ''),
  (text) => splice(text, random(text.length + 1), 1, pick(strange)),
  (text) => splice(text, random(text.length + 1), 1, String.fromCharCode(random(256))),
  (text) => text.replace('\r\n', '\n'),
  (text) => text.replaceAll('\r\n', '\n'),
  (text) => text.replace(': ', pick([':', ' :', ' : ', ':\t', ':  ', ':\r\n ', ''])),
  (text) => text.toLowerCase(),
  (text) => text.replace(/\r\n[^:]*:/g, (name) => pick([name.toUpperCase(), name.toLowerCase(), name])),
  (text) => text.slice(0, random(text.length + 1)),
  (text) => text + text,
  (text) => text + pick(['x', '\r\n', 'GET', 'body\r\n\r\n', '\0', '5\r\nhello\r\n0\r\n\r\n']),
  (text) => splice(text, text.length - 2, 0, `${pick(names)}: ${'x'.repeat(random(20_000))}\r\n`),
];

function splice(text: string, at: number, removed: number, added: string): string {
  return text.slice(0, at) + added + text.slice(at + removed);
}

function makeField(): string {
  const gap = random(8) === 0 ? pick(['', '\t', '  ', '\u000b', '\u00a0']) : ' ';
  return `${pick(names)}:${gap}${pick(values)}${random(8) === 0 ? pick([' ', '\t ', '\u00a0']) : ''}`;
}

/** Fields that a page's ordinary request has, so that enough of these requests are understood by both. */
function makeRequest(): Buffer {
  const usual = ['Host: example.org', 'User-Agent: Mozilla/5.0', 'Accept-Encoding: gzip, br', 'If-None-Match: "a"'];
  const fields = usual.filter((_, at) => random(at === 0 ? 20 : 2) > 0);
  for (let count = random(3); count > 0; count -= 1) fields.splice(random(fields.length + 1), 0, makeField());
  let text = [pick(lines), ...fields, '', ''].join('\r\n');
  for (let count = random(3); count > 0; count -= 1) text = pick(change)(text);
  return Buffer.from(text, random(4) === 0 ? 'utf8' : 'latin1');
}

/** More fields than Node keeps, within the length that is read here. */
const manyFields = Buffer.from(`GET / HTTP/1.1\r\n${'a:\r\n'.repeat(2_030)}Host: x\r\n\r\n`);

it('understands what it takes as Node does, and leaves all else to Node', async () => {
  const requests = [manyFields, ...Array.from({ length: REQUESTS - 1 }, makeRequest)];
  const faults: object[] = [];
  let taken = 0;
  let refused = 0;
  for (let at = 0; at < requests.length; at += BATCH) {
    const batch = requests.slice(at, at + BATCH);
    const byNode = await readByNode(batch);
    batch.forEach((chunk, index) => {
      const verdict = byNode[index];
      const own = readRequestHead(chunk);
      if (!isDeepStrictEqual(readRequestHead(chunk), own)) faults.push({ chunk: chunk.toString('latin1'), own });
      if (!own) {
        if (verdict?.requests.length !== 1 || verdict.isMore) refused += 1;
        return;
      }
      taken += 1;
      const [request] = verdict?.requests ?? [];
      const wanted = { ...own, method: 'GET', host: request?.host ?? 'some', isKeptAlive: true };
      if (!isDeepStrictEqual(verdict, { requests: [wanted], isMore: false }))
        faults.push({ chunk: chunk.toString('latin1'), own, verdict });
    });
  }
  expect(faults).toEqual([]);
  // Otherwise the requests would say little.
  expect(taken).toBeGreaterThan(REQUESTS / 10);
  expect(refused).toBeGreaterThan(REQUESTS / 10);
}, 60_000);
