export type ArabicEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1256';
export type EncodingRefusal = 'binary' | 'utf-32' | 'unknown-encoding';

export type SniffResult =
  { ok: true; encoding: ArabicEncoding; bomLength: number } | { ok: false; reason: EncodingRefusal | 'undecided' };

const HIGH_BYTES_FOR_DECISION = 64;

/**
 * Detects the encoding of a stream from its first bytes. `undecided` asks for more: so far everything is ASCII or
 * there is too little evidence. With `final` there are no more bytes, and ASCII counts as UTF-8.
 */
export function sniffEncoding(bytes: Uint8Array, { final }: { final: boolean }): SniffResult {
  const marked = sniffMark(bytes, final);
  if (marked) return marked;
  if (bytes.some(isBinaryByte)) return { ok: false, reason: 'binary' };
  const high = bytes.reduce((count, byte) => count + (byte > 0x7f ? 1 : 0), 0);
  if (!final && high < HIGH_BYTES_FOR_DECISION) return { ok: false, reason: 'undecided' };
  if (isUtf8(bytes, final)) return { ok: true, encoding: 'utf-8', bomLength: 0 };
  return isPlausibleArabic(new TextDecoder('windows-1256').decode(bytes))
    ? { ok: true, encoding: 'windows-1256', bomLength: 0 }
    : { ok: false, reason: 'unknown-encoding' };
}

function sniffMark(bytes: Uint8Array, final: boolean): SniffResult | null {
  const [a, b, c, d] = bytes;
  if (!final && bytes.length < 4) return { ok: false, reason: 'undecided' };
  if (a === 0xef && b === 0xbb && c === 0xbf) {
    return isUtf8(bytes, final)
      ? { ok: true, encoding: 'utf-8', bomLength: 3 }
      : { ok: false, reason: 'unknown-encoding' };
  }
  if (a === 0xff && b === 0xfe) {
    return bytes.length >= 4 && c === 0 && d === 0
      ? { ok: false, reason: 'utf-32' }
      : { ok: true, encoding: 'utf-16le', bomLength: 2 };
  }
  if (a === 0xfe && b === 0xff) return { ok: true, encoding: 'utf-16be', bomLength: 2 };
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return { ok: false, reason: 'utf-32' };
  return null;
}

/** Control characters that no text file contains: all but tab, line ends, form feed, Ctrl-Z and escape. */
function isBinaryByte(byte: number): boolean {
  return byte < 0x09 || byte === 0x7f || (byte > 0x0d && byte < 0x20 && byte !== 0x1a && byte !== 0x1b);
}

/** Strict, except that a sequence cut at the end of a chunk is valid. */
function isUtf8(bytes: Uint8Array, final: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: !final });
    return true;
  } catch {
    return false;
  }
}

/**
 * Windows-1256 assigns every byte, so that any bytes decode. Real Arabic has mostly Arabic letters above ASCII, hardly
 * a word that mixes them with à, é or ï, and many of ا ل ي م ن و ر ت.
 */
function isPlausibleArabic(text: string): boolean {
  const signs = count(text, /[^\0-\x7F]/g);
  const letters = count(text, /[\u0621-\u064A\u067E\u0686\u0688\u0691\u0698\u06A9\u06AF\u06BA\u06BE\u06C1\u06D2]/g);
  const mixed = count(text, /[\u0621-\u064A][À-ÿŒœƒ]|[À-ÿŒœƒ][\u0621-\u064A]/g);
  const frequent = count(text, /[اليمنورته]/g);
  if (letters === 0 || letters < signs * 0.6 || mixed > letters * 0.02) return false;
  return letters < 12 || frequent >= letters * 0.4;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
