import { createHash } from 'node:crypto';
import { brotliBest, brotliQuickly, type Encoding, gzipWell, isCompressible } from './compress';
import { SerializedResponse } from './serialized-response';

/** One encoding of an answer, ready to send: header names and values in one flat list, as `writeHead` takes them. */
export type Variant = {
  body: Buffer;
  headers: string[];
  notModified: string[];
  /** The 200 and the 304 answer as bytes, only for pages that can be sent unchanged. */
  serialized: SerializedResponse | null;
  serializedNotModified: SerializedResponse | null;
};

export type CachedResponseFields = {
  url: string;
  status: number;
  type: string;
  /** Further headers: the answer's own (a redirect's location, a feed's directives), then the common ones. */
  headers: string[];
  cacheControl: string[];
  body: Buffer;
  tags: string[];
  articleId: string | null;
  advertisementIds?: string[];
  renderedAt: number;
};

/** A finished answer: its content, named by a hash, in each encoding requested so far. */
export class CachedResponse {
  readonly hash: string;
  /** Until when it may be sent without revalidation, in milliseconds; 0 once its data changed. */
  freshUntil = 0;
  /** Until when a stale copy may be served while a new one is rendered; counts age alone. */
  staleUntil = 0;
  hits = 0;
  /** The raw request URLs under which the store finds it directly. */
  readonly rawUrls: string[] = [];
  readonly isCompressible: boolean;
  readonly #variants = new Map<Encoding, Variant>();
  readonly #pending = new Map<Encoding, Promise<Variant>>();

  constructor(readonly fields: Readonly<CachedResponseFields>) {
    this.hash = createHash('sha256').update(fields.body).digest('hex').slice(0, 24);
    this.isCompressible = isCompressible(fields.type, fields.body.byteLength);
    this.addVariant('identity', fields.body, this.hash);
  }

  /** The most memory it can come to use: the body, its two compressed forms and overhead. */
  get bytes(): number {
    const { body, tags } = this.fields;
    return Math.ceil(body.byteLength * (this.isCompressible ? 1.5 : 1)) + 2_048 + tags.length * 64;
  }

  /** The variant if ready, or undefined when `prepare` must be awaited. */
  variant(encoding: Encoding): Variant | undefined {
    return this.#variants.get(this.isCompressible ? encoding : 'identity');
  }

  /** Makes a variant; concurrent calls share the work. */
  async prepare(encoding: Encoding): Promise<Variant> {
    const ready = this.variant(encoding);
    if (ready) return ready;
    const pending = this.#pending.get(encoding) ?? this.compress(encoding);
    this.#pending.set(encoding, pending);
    return pending.finally(() => this.#pending.delete(encoding));
  }

  /** Compresses at the best level. New bytes, so a new ETag. */
  async recompress(): Promise<void> {
    if (this.isCompressible) this.addVariant('br', await brotliBest(this.fields.body), `${this.hash}-br`);
  }

  private async compress(encoding: Encoding): Promise<Variant> {
    const { body } = this.fields;
    if (encoding === 'gzip') return this.addVariant('gzip', await gzipWell(body), `${this.hash}-gz`);
    return this.#variants.get('br') ?? this.addVariant('br', await brotliQuickly(body), `${this.hash}-b5`);
  }

  private addVariant(encoding: Encoding, body: Buffer, tag: string): Variant {
    const variant = this.buildVariant(encoding, body, tag);
    this.#variants.set(encoding, variant);
    return variant;
  }

  private buildVariant(encoding: Encoding, body: Buffer, tag: string): Variant {
    const { type, headers, cacheControl } = this.fields;
    const vary = this.isCompressible ? ['Vary', 'Accept-Encoding'] : [];
    const notModified = ['ETag', `"${tag}"`, ...cacheControl, ...vary, ...headers];
    const encoded = encoding === 'identity' ? [] : ['Content-Encoding', encoding];
    const content = type === '' ? [] : ['Content-Type', type];
    const sent = [...content, ...encoded, 'Content-Length', String(body.byteLength), ...notModified];
    if (this.fields.status !== 200)
      return { body, headers: sent, notModified, serialized: null, serializedNotModified: null };
    const serialized = new SerializedResponse('HTTP/1.1 200 OK', sent, body);
    const serializedNotModified = new SerializedResponse('HTTP/1.1 304 Not Modified', notModified, Buffer.alloc(0));
    return {
      body: serialized.body,
      headers: sent,
      notModified,
      serialized,
      serializedNotModified,
    };
  }
}
