/** The parts of a request that select an answer from the store. */
export type RequestHead = {
  url: string;
  acceptEncoding: string | undefined;
  ifNoneMatch: string | undefined;
  userAgent: string;
  /** For counting alone: it selects nothing. */
  referrer: string;
  isPrefetch: boolean;
};

/** Longer heads are left to Node's incremental parser. */
const MAX_HEAD_BYTES = 8_192;
/** Node drops the fields after the 2,000th, Host included. */
const MAX_FIELDS = 1_000;

/** The address in visible ASCII: Node refuses some of the rest, and no browser sends it. */
const requestLine = /^GET (\/[\x21-\x7e]*) HTTP\/1\.1\r\n/;
/** Every field whole and on its own line (RFC 9112, 5), with nothing behind the empty line. */
const wellFormed = /^(?:[!#$%&'*+.^_`|~0-9A-Za-z-]+:[\t\x20-\x7e\x80-\xff]*\r\n)+\r\n$/;
/** Fields that make a request more than a plain GET: a body, an upgrade, a cache that asks for surrogate keys. */
const unusual =
  /^(?:content-length|transfer-encoding|expect|upgrade|te|trailer|surrogate-capability|http2-settings|authorization|proxy-[a-z-]+):/im;

/**
 * Parses the head of a plain GET that arrived in one piece. Returns null for anything else, so that Node's own parser
 * decides about whatever is not fully understood here.
 */
export function readRequestHead(chunk: Buffer): RequestHead | null {
  if (chunk.byteLength > MAX_HEAD_BYTES || chunk[0] !== LETTER_G || chunk[chunk.byteLength - 1] !== NEWLINE)
    return null;
  const text = chunk.toString('latin1');
  const line = requestLine.exec(text);
  if (!line) return null;
  const fields = knownFields(text.slice(line[0].length));
  return fields && { url: line[1] ?? '/', ...fields };
}

const LETTER_G = 0x47;
const NEWLINE = 0x0a;

type Fields = Omit<RequestHead, 'url'>;

const known = new Map<string, Fields | null>();
/** Parsed heads are remembered, since equal browsers send equal fields; beyond this many they are parsed again. */
const MAX_KNOWN = 2_000;
const MAX_KNOWN_LENGTH = 1_500;

function knownFields(text: string): Fields | null {
  const found = known.get(text);
  if (found !== undefined) return found;
  const fields = wellFormed.test(text) && !unusual.test(text) ? readFields(text) : null;
  if (known.size >= MAX_KNOWN) known.clear();
  if (text.length <= MAX_KNOWN_LENGTH) known.set(text, fields);
  return fields;
}

function readFields(fields: string): Fields | null {
  const head: Omit<Fields, 'userAgent' | 'referrer'> = {
    acceptEncoding: undefined,
    ifNoneMatch: undefined,
    isPrefetch: false,
  };
  // Of two, the first counts.
  let userAgent: string | undefined;
  let referrer: string | undefined;
  let hosts = 0;
  let count = 0;
  for (let at = 0; at < fields.length - 2;) {
    const end = fields.indexOf('\r\n', at);
    const colon = fields.indexOf(':', at);
    const name = fields.slice(at, colon).toLowerCase();
    const value = trimBlanks(fields.slice(colon + 1, end));
    if (name === 'accept-encoding') head.acceptEncoding = combineFieldValues(head.acceptEncoding, value);
    else if (name === 'if-none-match') head.ifNoneMatch = combineFieldValues(head.ifNoneMatch, value);
    else if (name === 'user-agent') userAgent ??= value;
    else if (name === 'referer') referrer ??= value;
    else if (name === 'sec-purpose' || name === 'purpose' || name === 'x-moz') head.isPrefetch = true;
    else if (name === 'host') hosts += 1;
    else if (name === 'connection' && value.toLowerCase() !== 'keep-alive') return null;
    count += 1;
    at = end + 2;
  }
  return hosts === 1 && count <= MAX_FIELDS ? { ...head, userAgent: userAgent ?? '', referrer: referrer ?? '' } : null;
}

/** As HTTP has it, and unlike `trim`: a no-break space belongs to the value. */
function trimBlanks(value: string): string {
  let [from, end] = [0, value.length];
  while (isBlank(value, from)) from += 1;
  while (end > from && isBlank(value, end - 1)) end -= 1;
  return value.slice(from, end);
}

function isBlank(value: string, at: number): boolean {
  return value[at] === ' ' || value[at] === '\t';
}

/** Repeated fields combine into one list (RFC 9110, 5.3). */
function combineFieldValues(before: string | undefined, value: string): string {
  return before === undefined ? value : `${before}, ${value}`;
}
