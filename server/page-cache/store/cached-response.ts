import { createHash } from 'node:crypto';
import { brotliBest, brotliQuickly, type Encoding, gzipWell, isCompressible } from './compress';
import { SerializedResponse } from './serialized-response';

/** One encoding of an answer, ready to be sent: header names and values in one flat list, as `writeHead` takes them. */
export type Variant = {
  body: Buffer;
  headers: string[];
  notModified: string[];
  /** The same two answers as bytes; of a page that is sent as it is. */
  serialized: SerializedResponse | null;
  serializedNotModified: SerializedResponse | null;
};

export type CachedResponseFields = {
  url: string;
  status: number;
  type: string;
  /** What else the answer says of itself (a redirect's address, a feed's rules), then what every answer says. */
  headers: string[];
  cacheControl: string[];
  body: Buffer;
  tags: string[];
  articleId: string | null;
  renderedAt: number;
};

/** A finished answer: its content, named by a hash, in each encoding somebody asked for. */
export class CachedResponse {
  readonly hash: string;
  /** Until when it may be sent without a question, in milliseconds; 0 from the moment something it shows has changed. */
  freshUntil = 0;
  /** Until when an old copy may stand in while a new one is made, for age alone. */
  staleUntil = 0;
  hits = 0;
  /** Addresses, as written, under which the store finds it at once. */
  readonly rawUrls: string[] = [];
  readonly isCompressible: boolean;
  readonly #variants = new Map<Encoding, Variant>();
  readonly #pending = new Map<Encoding, Promise<Variant>>();

  constructor(readonly fields: Readonly<CachedResponseFields>) {
    this.hash = createHash('sha256').update(fields.body).digest('hex').slice(0, 24);
    this.isCompressible = isCompressible(fields.type, fields.body.byteLength);
    this.addVariant('identity', fields.body, this.hash);
  }

  /** All it may come to hold in memory: the body, its two compressed forms, and what surrounds them. */
  get bytes(): number {
    const { body, tags } = this.fields;
    return Math.ceil(body.byteLength * (this.isCompressible ? 1.5 : 1)) + 2_048 + tags.length * 64;
  }

  /** The variant at hand, or undefined when it must be prepared first. */
  variant(encoding: Encoding): Variant | undefined {
    return this.#variants.get(this.isCompressible ? encoding : 'identity');
  }

  /** Makes a variant, once however many ask. */
  async prepare(encoding: Encoding): Promise<Variant> {
    const ready = this.variant(encoding);
    if (ready) return ready;
    const pending = this.#pending.get(encoding) ?? this.compress(encoding);
    this.#pending.set(encoding, pending);
    return pending.finally(() => this.#pending.delete(encoding));
  }

  /** Compresses as well as can be. Its tag differs: the bytes are others. */
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
      serialized: serialized,
      serializedNotModified: serializedNotModified,
    };
  }
}
