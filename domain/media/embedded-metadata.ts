import sharp from 'sharp';

/** In a JPEG a packet has 65,502 bytes at most (XMP specification, part 3, 1.1.3.1); other formats set no limit. */
const MAX_XMP_BYTES = 1024 * 1024;

/** Metadata embedded in a picture: suggestions for the uploader, read before the metadata is stripped. */
export type EmbeddedMetadata = { caption: string; credit: string };

/**
 * Caption and credit from IPTC (IIM 4.2: 2:120 caption, 2:110 credit, 2:80 by-line) or XMP (dc:description,
 * photoshop:Credit, dc:creator). Empty where nothing is said, or nothing that can be read.
 */
export async function readEmbeddedMetadata(bytes: Uint8Array): Promise<EmbeddedMetadata> {
  try {
    const { iptc, xmp } = await sharp(bytes).metadata();
    const fromIptc = iptc ? readIptc(iptc) : {};
    const fromXmp = xmp ? readXmp(xmp.toString('utf8', 0, MAX_XMP_BYTES)) : {};
    return {
      caption: (fromIptc.caption ?? fromXmp.caption ?? '').slice(0, 2_000),
      credit: joinCredit(fromIptc.byline ?? fromXmp.byline, fromIptc.credit ?? fromXmp.credit).slice(0, 300),
    };
  } catch {
    return { caption: '', credit: '' };
  }
}

type EmbeddedFields = { caption?: string; credit?: string; byline?: string };

const DATASETS: Record<number, keyof EmbeddedFields> = { 120: 'caption', 110: 'credit', 80: 'byline' };

/** Datasets of record 2: the marker 0x1C, record, number, two bytes of length, then the text. */
function readIptc(block: Buffer): EmbeddedFields {
  const found: EmbeddedFields = {};
  const utf8 = block.includes(Buffer.from([0x1b, 0x25, 0x47]));
  for (let at = block.indexOf(0x1c); at !== -1 && at + 5 <= block.length; at = block.indexOf(0x1c, at)) {
    const record = block[at + 1];
    const length = block.readUInt16BE(at + 3);
    const key = record === 2 ? DATASETS[block[at + 2] ?? 0] : undefined;
    if ((record !== 1 && record !== 2) || length > 32_767) {
      at += 1;
      continue;
    }
    const text = decode(block.subarray(at + 5, at + 5 + length), utf8);
    if (key && text && !found[key]) found[key] = text;
    at += 5 + length;
  }
  return found;
}

/** Text without a declared alphabet is UTF-8 when it can be, else Latin-1, as old agencies wrote it. */
function decode(bytes: Uint8Array, utf8: boolean): string {
  try {
    return new TextDecoder('utf-8', { fatal: !utf8 }).decode(bytes).trim();
  } catch {
    return new TextDecoder('latin1').decode(bytes).trim();
  }
}

/** The same fields of an XMP packet. */
export function readXmp(text: string): EmbeddedFields {
  const caption = inElement(text, 'dc:description');
  const credit = inElement(text, 'photoshop:Credit') ?? inAttribute(text, 'photoshop:Credit');
  const byline = inElement(text, 'dc:creator');
  return { ...(caption && { caption }), ...(credit && { credit }), ...(byline && { byline }) };
}

/** The text of an element, of the first item when it is a list (rdf:Alt, rdf:Seq). */
function inElement(text: string, name: string): string | undefined {
  const content = contentOf(text, name) ?? '';
  const item = contentOf(content, 'rdf:li') ?? content;
  return item.includes('<') ? undefined : unescape(item) || undefined;
}

/** Found by `indexOf`: a regular expression starts over at every tag that nothing closes, at quadratic cost. */
function contentOf(text: string, name: string): string | undefined {
  const tag = text.indexOf(`<${name}`);
  const start = tag === -1 ? -1 : text.indexOf('>', tag);
  const end = start === -1 ? -1 : text.indexOf(`</${name}>`, start);
  return end === -1 ? undefined : text.slice(start + 1, end);
}

function inAttribute(text: string, name: string): string | undefined {
  const opening = `${name}="`;
  const start = text.indexOf(opening);
  const end = start === -1 ? -1 : text.indexOf('"', start + opening.length);
  return end === -1 ? undefined : unescape(text.slice(start + opening.length, end)) || undefined;
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescape(text: string): string {
  return text
    .replace(
      /&(amp|lt|gt|quot|apos);|&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi,
      (whole, name?: string, hex?: string, decimal?: string) => {
        if (name) return ENTITIES[name.toLowerCase()] ?? whole;
        const point = hex ? Number.parseInt(hex, 16) : Number(decimal);
        return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : '';
      },
    )
    .trim();
}

/** «the photographer / the agency», each once. */
function joinCredit(byline = '', credit = ''): string {
  return [...new Set([byline, credit].filter(Boolean))].join(' / ');
}
