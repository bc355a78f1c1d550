import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Encoding = 'br' | 'gzip' | 'identity';

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** Fast enough to wait for: a tenth of the time of the best level, a tenth more bytes. */
export function brotliQuickly(body: Buffer): Promise<Buffer> {
  return brotliAt(body, 5);
}

/** The best level, for the background. */
export function brotliBest(body: Buffer): Promise<Buffer> {
  return brotliAt(body, constants.BROTLI_MAX_QUALITY);
}

/** For clients without brotli. */
export function gzipWell(body: Buffer): Promise<Buffer> {
  return gzipped(body, { level: 8 });
}

/** Whether compressing is worthwhile: pictures and fonts are compressed already. */
export function isCompressible(type: string, bytes: number): boolean {
  return (
    bytes > 256 &&
    /^(text\/|application\/(json|[\w.+-]+\+(json|xml)|xml|javascript|problem\+json|manifest)|image\/svg)/.test(type)
  );
}

function brotliAt(body: Buffer, quality: number): Promise<Buffer> {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.byteLength,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
  };
  return brotli(body, { params });
}
