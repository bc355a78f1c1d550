import type { Encoding } from './compress';

const known = new Map<string, Encoding>();

/** Real clients send about a dozen different headers; the bound stops invented ones from filling memory. */
const MAX_KNOWN = 200;

/** The encoding to send, by an `Accept-Encoding` header (RFC 9110, 12.5.3): brotli, else gzip, else none. */
export function chooseEncoding(header: string | undefined): Encoding {
  if (header === undefined) return 'identity';
  const found = known.get(header);
  if (found) return found;
  const chosen = negotiate(header);
  if (known.size < MAX_KNOWN && header.length < 200) known.set(header, chosen);
  return chosen;
}

function negotiate(header: string): Encoding {
  const weights = new Map<string, number>();
  for (const part of header.toLowerCase().split(',')) {
    const [coding = '', ...parameters] = part.split(';').map((piece) => piece.trim());
    const q = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
    if (coding) weights.set(coding, q === undefined ? 1 : Number(q) || 0);
  }
  const any = weights.get('*') ?? 0;
  const weight = (...names: string[]) =>
    names.map((name) => weights.get(name)).find((found) => found !== undefined) ?? any;
  const br = weight('br');
  const gz = weight('gzip', 'x-gzip');
  if (br > 0 && br >= gz) return 'br';
  return gz > 0 ? 'gzip' : 'identity';
}

/** Whether `If-None-Match` names this content (a hash without hyphens), in whatever encoding it was sent (weak comparison, RFC 9110, 13.1.2). */
export function isSameContent(header: string | undefined, hash: string): boolean {
  if (header === undefined) return false;
  if (header.trim() === '*') return true;
  return header.split(',').some((tag) => {
    const opaque = /^\s*(?:W\/)?"([^"]*)"\s*$/.exec(tag)?.[1];
    return opaque === hash || opaque?.split('-', 1)[0] === hash;
  });
}
