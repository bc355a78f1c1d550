import { sniffEncoding, type ArabicEncoding, type EncodingRefusal } from '@/lib/arabic/encoding';

const MAX_HEAD_BYTES = 1024 * 1024;

/** A file whose text cannot be decoded; `message` names the problem. */
export class UnreadableText extends Error {
  constructor(
    message: string,
    /** Whether it was detected before any text was yielded. */
    readonly atStart = true,
  ) {
    super(message);
  }
}

const REFUSALS: Record<EncodingRefusal, string> = {
  binary: 'not a text file (it holds control bytes)',
  'utf-32': 'the text is UTF-32; save it as UTF-8',
  'unknown-encoding': 'the encoding is neither UTF-8, UTF-16 nor Windows-1256; save the file as UTF-8',
};

export type Utf8Stream = { encoding: ArabicEncoding; chunks: AsyncIterable<Uint8Array> };

/**
 * Transcodes a text to UTF-8 without a byte order mark. Decides on the encoding by the beginning (up to 1 MB while
 * that is only ASCII); passes UTF-8 on, which `readLines` checks line by line. Throws UnreadableText when no encoding
 * matches the beginning.
 */
export async function toUtf8(source: AsyncIterable<Uint8Array>): Promise<Utf8Stream> {
  const iterator = source[Symbol.asyncIterator]();
  let head: Uint8Array = new Uint8Array(0);
  for (;;) {
    const next = await iterator.next();
    if (!next.done) head = Buffer.concat([head, next.value]);
    const final = next.done === true || head.length >= MAX_HEAD_BYTES;
    const sniffed = sniffEncoding(head, { final });
    if (sniffed.ok) {
      const bytes = withHead(head.subarray(sniffed.bomLength), iterator, next.done === true);
      return {
        encoding: sniffed.encoding,
        chunks: sniffed.encoding === 'utf-8' ? bytes : transcode(bytes, sniffed.encoding),
      };
    }
    if (sniffed.reason !== 'undecided') throw new UnreadableText(REFUSALS[sniffed.reason]);
    // Unreachable, since `final` always decides; it proves that the loop ends.
    if (final) throw new UnreadableText(REFUSALS['unknown-encoding']);
  }
}

async function* withHead(
  head: Uint8Array,
  iterator: AsyncIterator<Uint8Array>,
  done: boolean,
): AsyncGenerator<Uint8Array> {
  try {
    yield head;
    while (!done) {
      const next = await iterator.next();
      if (next.done) break;
      yield next.value;
    }
  } finally {
    await iterator.return?.();
  }
}

async function* transcode(bytes: AsyncIterable<Uint8Array>, encoding: ArabicEncoding): AsyncGenerator<Uint8Array> {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  const decode = (chunk?: Uint8Array): Uint8Array => {
    try {
      return Buffer.from(chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode(), 'utf8');
    } catch {
      throw new UnreadableText(`the text begins as ${encoding} but does not go on so`, false);
    }
  };
  for await (const chunk of bytes) yield decode(chunk);
  yield decode();
}
