import { IncomingMessage, type OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { Writable } from 'node:stream';
import { collectDependencies, type RenderDependencies } from '@/server/page-cache/tags/render-dependencies';

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

type Answered = { status: number; headers: OutgoingHttpHeaders; body: Buffer };
export type Rendered = Answered & { dependencies: RenderDependencies };
export type Render = (url: string) => Promise<Rendered>;

/** A render that takes longer counts as hung. */
const TIMEOUT_MS = 20_000;

/**
 * Renders a page through `handler` (Next) in this process, with a request built here: it contains the URL and the host
 * alone, so no header of one reader can influence what others get.
 */
export function renderThrough(handler: Handler, siteUrl: () => string): Render {
  return async (url) => {
    const request = syntheticRequest(url, new URL(siteUrl()));
    const { result, dependencies } = await collectDependencies(() => renderRequest(handler, request));
    return { ...result, dependencies };
  };
}

/** The whole answer of `handler` to a request, in memory. @throws when it takes longer than 20 s. */
export async function renderRequest(handler: Handler, request: IncomingMessage): Promise<Answered> {
  const response = new BufferedResponse(request);
  await Promise.all([handler(request, response), withTimeout(response.whenEnded)]);
  return { status: response.statusCode, headers: response.getHeaders(), body: Buffer.concat(response.chunks) };
}

function syntheticRequest(url: string, site: URL): IncomingMessage {
  const request = new IncomingMessage(new Socket());
  const protocol = site.protocol.slice(0, -1);
  Object.assign(request, {
    method: 'GET',
    url,
    httpVersion: '1.1',
    httpVersionMajor: 1,
    httpVersionMinor: 1,
    complete: true,
  });
  request.headers = {
    host: site.host,
    accept: '*/*',
    'accept-encoding': 'identity',
    'x-forwarded-proto': protocol,
    'x-forwarded-host': site.host,
  };
  request.rawHeaders = Object.entries(request.headers).flatMap(([name, value]) => [name, String(value)]);
  request.push(null);
  return request;
}

type Callback = (error?: Error | null) => void;

/** Collects the response body in memory. */
class BufferedResponse extends ServerResponse {
  readonly chunks: Buffer[] = [];
  readonly whenEnded: Promise<void>;

  constructor(request: IncomingMessage) {
    super(request);
    this.whenEnded = new Promise((resolve, reject) => this.once('finish', resolve).once('error', reject));
    // A response uses its socket only as a stream.
    this.assignSocket(new Writable({ write: (_chunk, _encoding, done) => done() }) as Socket);
  }

  /** Headers passed to `writeHead` would be sent without being readable afterwards, so they are set first. */
  override writeHead(status: number, ...rest: unknown[]): this {
    const given = rest.find((part) => typeof part === 'object' && part !== null);
    const pairs = Array.isArray(given) ? pairsOf(given) : Object.entries(given ?? {});
    for (const [name, value] of pairs) this.setHeader(name, value as string | string[]);
    return super.writeHead(status);
  }

  override write(chunk: unknown, encoding?: BufferEncoding | Callback, done?: Callback): boolean {
    this.collect(chunk, encoding);
    const callback = typeof encoding === 'function' ? encoding : done;
    super.write(chunk, typeof encoding === 'string' ? encoding : 'utf8', callback);
    return true; // never full, since no `drain` would follow
  }

  override end(chunk?: unknown, encoding?: BufferEncoding | Callback, done?: Callback): this {
    // Node passes the last chunk to `write` in some cases only, so it is collected here and `end` gets none.
    if (typeof chunk !== 'function') this.collect(chunk, encoding);
    const callback = [chunk, encoding, done].find((part): part is Callback => typeof part === 'function');
    return super.end(callback);
  }

  private collect(chunk: unknown, encoding: BufferEncoding | Callback | undefined): void {
    if (typeof chunk === 'string')
      this.chunks.push(Buffer.from(chunk, typeof encoding === 'string' ? encoding : 'utf8'));
    else if (chunk instanceof Uint8Array) this.chunks.push(Buffer.from(chunk));
  }
}

function pairsOf(flat: unknown[]): [string, unknown][] {
  return flat.flatMap((name, at): [string, unknown][] => (at % 2 === 0 ? [[String(name), flat[at + 1]]] : []));
}

async function withTimeout(ended: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`the page was not rendered in ${TIMEOUT_MS} ms`)), TIMEOUT_MS);
  });
  await Promise.race([ended, timeout]).finally(() => clearTimeout(timer));
}
