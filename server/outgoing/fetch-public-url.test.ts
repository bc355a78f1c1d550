import { once } from 'node:events';
import {
  createServer,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type RequestListener,
  type ServerResponse,
} from 'node:http';
import { type AddressInfo, isIP, Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { fetchPublicUrl, type Network } from './fetch-public-url';

const limits = { milliseconds: 20_000, maxBytes: 2000, accept: 'image/*', mediaType: /^image\// };

/** Public addresses are led to 127.0.0.2 (the IPv6 one to nowhere). Nothing else may be connected to. */
const V4 = '93.184.216.34';
const V6 = '2606:2800:220:1::1';
const routes = new Map([
  [V4, { address: '127.0.0.2', family: 4 }],
  [V6, { address: '::2', family: 6 }],
]);
const addresses: Record<string, string[]> = {
  'pictures.example': [V4],
  'both.example': [V6, V4],
  'xn--mgbh0fb.example': [V4],
  localhost: ['127.0.0.1', '::1'],
  'localhost.': ['127.0.0.1'],
  'inside.example': ['127.0.0.1'],
  'inside6.example': ['::1'],
  'mapped.example': ['::ffff:127.0.0.1'],
  'mixed.example': [V4, '127.0.0.1'],
};
const network: Network = {
  ports: [],
  resolve: async (host) => {
    if (!addresses[host]) throw new Error(`ENOTFOUND ${host}`);
    return addresses[host].map((address) => ({ address, family: isIP(address) }));
  },
  route: (found) => routes.get(found.address) ?? found,
};

let port = 0;
let answer: RequestListener;
let requests: IncomingMessage[] = [];
let strayConnections = 0;
const server = createServer((request, response) => {
  requests.push(request);
  answer(request, response);
}).on('connection', ({ localAddress }) => {
  if (!localAddress?.endsWith('127.0.0.2')) strayConnections += 1;
});

beforeAll(async () => {
  await once(server.listen(0), 'listening');
  ({ port } = server.address() as AddressInfo);
  network.ports = [port];
});
beforeEach(() => {
  answer = (_request, response) => sendPicture(response);
  requests = [];
  strayConnections = 0;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const sendPicture = (response: ServerResponse) => response.setHeader('content-type', 'image/png').end('picture');

/** The first answer leads to a URL in UTF-8, as many servers send it; later ones are pictures. */
function redirectTo(url: string): void {
  let isFirst = true;
  answer = (_request, response) => {
    if (isFirst) response.writeHead(302, { location: Buffer.from(url).toString('latin1') }).end();
    else sendPicture(response);
    isFirst = false;
  };
}

const bytes = (text: string) => ({ ok: true, value: Buffer.from(text) });
const refused = (reason: string) => ({ ok: false, reason });
const withPort = (url: string) => url.replaceAll('PORT', String(port));
const fetchFrom = (url: string, changes: Partial<typeof limits> = {}, seam: Partial<Network> = {}) =>
  fetchPublicUrl(withPort(url), { ...limits, ...changes }, { ...network, ...seam });

/** All of them would reach a server of this machine. */
const literals = [
  'http://127.0.0.1:PORT/',
  'http://127.1:PORT/',
  'http://127.0.0.1.:PORT/',
  'http://127.255.255.254:PORT/',
  'http://2130706433:PORT/',
  'http://0x7f000001:PORT/',
  'http://0x7F.1:PORT/',
  'http://017700000001:PORT/',
  'http://0177.0.0.0x1:PORT/',
  'http://%31%32%37.0.0.1:PORT/',
  'http://１２７。０。０。１:PORT/',
  'http://①②⑦.0.0.1:PORT/',
  'http://0:PORT/',
  'http://0.0.0.0:PORT/',
  'http://[::]:PORT/',
  'http://[::1]:PORT/',
  'http://[0:0:0:0:0:0:0:1]:PORT/',
  'http://[::ffff:127.0.0.1]:PORT/',
  'http://[::ffff:7f00:1]:PORT/',
  'http:\\\\127.0.0.1:PORT\\',
  '\thttp://127.0.0.1:PORT/ ',
  'https://127.0.0.1:PORT/',
  'http://pictures.example@127.0.0.1:PORT/',
  'http://pictures.example:PORT@127.0.0.1:PORT/',
];
const others = [
  'http://10.0.0.8:PORT/',
  'http://169.254.169.254:PORT/latest/meta-data',
  'http://[64:ff9b::7f00:1]:PORT/',
  'http://[2002:7f00:1::]:PORT/',
  'http://user@pictures.example:PORT/',
  'http://user:word@pictures.example:PORT/',
  'http://:word@pictures.example:PORT/',
  'http://pictures.example/',
  'https://pictures.example/',
  'http://pictures.example:22/',
  'ftp://pictures.example:PORT/',
  'gopher://pictures.example:PORT/',
  'ws://pictures.example:PORT/',
  'file:///etc/passwd',
  'data:image/png;base64,AAAA',
  'http://[::1%25lo]:PORT/',
  'http://256.1.1.1:PORT/',
];
const insideNames = ['localhost', 'LOCALHOST', 'localhost.', ...Object.keys(addresses).filter((n) => /^[im]/.test(n))];

it.each([...literals, ...others])('requests nothing of %s', async (url) => {
  expect(await fetchFrom(url)).toEqual(refused('bad-address'));
  expect([requests.length, strayConnections]).toEqual([0, 0]);
});

it.each([...insideNames, 'missing.example'])('answers alike for a name inside and for none: %s', async (name) => {
  expect(await fetchFrom(`http://${name}:PORT/`)).toEqual(refused('unreachable'));
  expect([requests.length, strayConnections]).toEqual([0, 0]);
});

it.each([...literals, ...others, ...insideNames.map((name) => `http://${name}:PORT/`)])(
  'does not follow a redirect to %s',
  async (url) => {
    redirectTo(withPort(url.trim()));
    expect(await fetchFrom('http://pictures.example:PORT/')).toMatchObject({ ok: false });
    expect([requests.length, strayConnections]).toEqual([1, 0]);
  },
);

it('follows a redirect to an address in Arabic, encoded or not', async () => {
  redirectTo('/صورة');
  expect(await fetchFrom('http://pictures.example:PORT/')).toEqual(bytes('picture'));
  redirectTo(encodeURI('/صورة'));
  expect(await fetchFrom('http://pictures.example:PORT/')).toEqual(bytes('picture'));
  expect(requests[3]?.url).toBe(requests[1]?.url);
});

it.each(['pictures.example', 'PICTURES.example', 'both.example', 'مثال.example'])('fetches from %s', async (host) => {
  expect(await fetchFrom(`http://${host}:PORT/a.png?b=1#c`)).toEqual(bytes('picture'));
  expect([requests[0]?.url, strayConnections]).toEqual(['/a.png?b=1', 0]);
});

it('names itself, asks for no compression, and sends no cookie or referrer', async () => {
  answer = (request, response) =>
    request.url === '/'
      ? response.writeHead(302, { location: '/b', 'set-cookie': 'a=1' }).end()
      : sendPicture(response);
  expect(await fetchFrom('http://pictures.example:PORT/')).toEqual(bytes('picture'));
  expect(requests.map(({ headers }) => headers)).toEqual(
    [1, 2].map(() => ({
      host: `pictures.example:${port}`,
      accept: 'image/*',
      'accept-encoding': 'identity',
      'user-agent': expect.stringMatching(/^Warraq \(\+http/),
      connection: 'close',
    })),
  );
});

it.each([
  ['93.184.216.34', '93.184.216.34'],
  ['0x08080808', '8.8.8.8'],
  ['[2606:2800:220:1::1]', '2606:2800:220:1::1'],
  ['[::ffff:8.8.8.8]', '::ffff:808:808'],
])('connects to a public address in the URL: %s', async (host, address) => {
  let connected: unknown;
  const connect = vi.spyOn(Socket.prototype, 'connect').mockImplementation(function (this: Socket, options: unknown) {
    connected = ([options].flat(2) as { host?: string }[])[0]?.host; // Node passes its arguments as a list
    setImmediate(() => this.destroy(new Error('no network')));
    return this;
  });
  expect(await fetchFrom(`http://${host}:PORT/`)).toEqual(refused('unreachable'));
  expect(connected).toBe(address);
  connect.mockRestore();
});

it('connects by TLS to the checked address, for the name', async () => {
  const hello = once(server, 'clientError').then(([error, socket]) => {
    socket.destroy();
    return String(error.rawPacket);
  });
  expect(await fetchFrom('https://pictures.example:PORT/')).toEqual(refused('unreachable'));
  expect(await hello).toContain('pictures.example');
  expect(strayConnections).toBe(0);
});

/** A name whose next look-ups lead inside. */
function rebinding(): Pick<Network, 'resolve'> & { lookups: number } {
  const name = {
    lookups: 0,
    resolve: async () => {
      name.lookups += 1;
      return [{ address: name.lookups === 1 ? V4 : '127.0.0.1', family: 4 }];
    },
  };
  return name;
}

it('connects to the address that it checked', async () => {
  const name = rebinding();
  expect(await fetchFrom('http://rebinding.example:PORT/', {}, name)).toEqual(bytes('picture'));
  expect([name.lookups, strayConnections]).toEqual([1, 0]);
});

it('checks the address again after a redirect to the same name', async () => {
  answer = (_request, response) => response.writeHead(307, { location: '/again' }).end();
  const name = rebinding();
  expect(await fetchFrom('http://rebinding.example:PORT/', {}, name)).toEqual(refused('unreachable'));
  expect([name.lookups, requests.length, strayConnections]).toEqual([2, 1, 0]);
});

it.each([301, 302, 303, 307, 308])('follows %i to a few places and no more', async (status) => {
  const hops = (count: number): RequestListener => {
    return (request, response) =>
      request.url === `/${count}`
        ? sendPicture(response)
        : response.writeHead(status, { location: withPort(`//PICTURES.example:PORT/${requests.length}`) }).end();
  };
  answer = hops(4);
  expect(await fetchFrom('http://pictures.example:PORT/')).toEqual(bytes('picture'));
  requests = [];
  answer = hops(5);
  expect(await fetchFrom('http://pictures.example:PORT/')).toEqual(refused('unreachable'));
  expect(requests.length).toBe(5);
});

it.each<[string, number, OutgoingHttpHeaders, string, ReturnType<typeof bytes | typeof refused>]>([
  ['of no type', 200, { 'content-type': '' }, 'picture', refused('wrong-type')],
  ['that is a page', 200, { 'content-type': 'text/html; a=image/png' }, 'picture', refused('wrong-type')],
  ['with a type in capitals', 200, { 'content-type': 'Image/PNG ; a=b' }, 'picture', bytes('picture')],
  ['not found', 404, {}, 'picture', refused('unreachable')],
  ['in part', 206, {}, 'picture', refused('unreachable')],
  ['elsewhere, nobody knows where', 302, {}, 'picture', refused('unreachable')],
  ['with long headers', 200, { a: 'x'.repeat(20_000) }, 'picture', refused('unreachable')],
  ['as long as allowed', 200, {}, 'x'.repeat(2000), bytes('x'.repeat(2000))],
  ['longer', 200, {}, 'x'.repeat(2001), refused('too-large')],
  ['said to be longer', 200, { 'content-length': 2001 }, '', refused('too-large')],
  ['longer than said', 200, { 'content-length': 3 }, 'x'.repeat(5000), bytes('xxx')],
  ['shorter than said', 200, { 'content-length': 9 }, 'xxx', refused('unreachable')],
])('bounds an answer %s', async (_name, status, headers, body, expected) => {
  answer = (_request, { socket }) => {
    const fields = Object.entries({ 'content-type': 'image/png', ...headers }).map(
      ([name, value]) => `${name}: ${value}`,
    );
    socket?.end([`HTTP/1.1 ${status} X`, ...fields, '', body].join('\r\n'));
  };
  expect(await fetchFrom('http://pictures.example:PORT/')).toEqual(expected);
});

it.each([
  ['image/png', 'too-large'],
  ['text/html', 'wrong-type'],
])('closes the connection of an endless answer: %s', async (type, reason) => {
  let closed: Promise<unknown> | undefined;
  answer = (_request, response) => {
    closed = once(response, 'close');
    response.setHeader('content-type', type);
    const more = () => response.destroyed || response.write('x'.repeat(500), () => setImmediate(more));
    more();
  };
  expect(await fetchFrom('http://pictures.example:PORT/', { milliseconds: 1_000_000 })).toEqual(refused(reason));
  await closed;
});

it('does not decompress', async () => {
  const bomb = gzipSync(Buffer.alloc(1_000_000));
  answer = (_, response) =>
    response.writeHead(200, { 'content-type': 'image/png', 'content-encoding': 'gzip' }).end(bomb);
  expect(await fetchFrom('http://pictures.example:PORT/')).toEqual({ ok: true, value: bomb });
});

it.each<[string, RequestListener, Partial<Network>]>([
  ['name', () => undefined, { resolve: () => new Promise(() => undefined) }],
  ['answer', () => undefined, {}],
  ['body', (_, response) => response.setHeader('content-type', 'image/png').write('x'), {}],
  [
    'chain of redirects',
    (_, response) => void setTimeout(() => response.writeHead(302, { location: '/' }).end(), 100),
    {},
  ],
])('waits only so long for a slow %s', async (_name, listener, seam) => {
  answer = listener;
  const slow = fetchFrom('http://pictures.example:PORT/', { milliseconds: 250 }, seam);
  expect(await slow).toEqual(refused('unreachable'));
  expect(requests.length).toBeLessThan(5);
});
