/** UTF-8 bytes once read as a single-byte encoding: «Ø§Ù„» (Windows-1252) or «ط§ظ„» (1256). */

const MINIMUM_PAIRS = 3;
const MAXIMUM_ROUNDS = 2;
/** UTF-8 writes Arabic letters as pairs of bytes; these are the misreadings of the first byte. */
const LATIN_LEAD = /[ÃÂØÙÚÛ]/;
const ARABIC_LEAD = /[طظعغ]/g;
const ARABIC_LETTER = /[\u0621-\u064A\u067E-\u06D3]/g;

const LATIN_BYTES = reverseTable('windows-1252');
const ARABIC_BYTES = reverseTable('windows-1256');

/** Whether `text` looks misread: it can be repaired, or shows the signs but has lost bytes. */
export function looksLikeMojibake(text: string): boolean {
  return repairMojibake(text) !== text || hasDroppedBytes(text);
}

/**
 * Repairs misread parts of `text`; returns it unchanged where there are none. Correct Arabic is never touched: a line
 * is repaired only if all its characters map back to strict UTF-8 that contains Arabic.
 */
export function repairMojibake(text: string): string {
  let repaired = text;
  for (let round = 0; round < MAXIMUM_ROUNDS; round += 1) {
    const next = repaired.split('\n').map(repairLine).join('\n');
    if (next === repaired) break;
    repaired = next;
  }
  return repaired;
}

function repairLine(line: string): string {
  if (LATIN_LEAD.test(line)) return line.replace(/[^\0-\x7F]+(?:[ ]?[^\0-\x7F]+)*/g, repairLatinRun);
  return reinterpret(line, ARABIC_BYTES) ?? line;
}

function repairLatinRun(run: string): string {
  return reinterpret(run, LATIN_BYTES) ?? run;
}

/** The same bytes read as UTF-8, or null when they are not, or hold too little Arabic to be sure. */
function reinterpret(text: string, table: ReadonlyMap<string, number>): string | null {
  const bytes: number[] = [];
  for (const character of text) {
    const byte = table.get(character);
    if (byte === undefined) return null;
    bytes.push(byte);
  }
  const read = readUtf8(Uint8Array.from(bytes));
  return read !== null && isPlausibleArabic(read) ? read : null;
}

function readUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Arabic letters, or (misread twice) the signs of a first misreading. */
function isPlausibleArabic(read: string): boolean {
  const pairs = (read.match(ARABIC_LETTER) ?? []).length;
  return pairs >= MINIMUM_PAIRS || (read.match(/[ØÙÚÛ][^\0-\x7F]/g) ?? []).length >= MINIMUM_PAIRS;
}

/** Misread text some of whose bytes a later step dropped: it can be detected, not repaired. */
function hasDroppedBytes(text: string): boolean {
  const signs = (text.match(/[^\0-\x7F]/g) ?? []).length;
  const latin = (text.match(/[ØÙÚÛ]/g) ?? []).length;
  const arabicLead = (text.match(ARABIC_LEAD) ?? []).length;
  const pairs = (text.match(/[طظ][\u0080-\u00BF\u2018-\u2022\u20AC\u201A-\u2039\u0152\u0192]/g) ?? []).length;
  return (latin >= 4 && latin >= signs * 0.3) || (pairs >= 4 && arabicLead >= signs * 0.35);
}

function reverseTable(encoding: 'windows-1252' | 'windows-1256'): Map<string, number> {
  const decoder = new TextDecoder(encoding);
  const table = new Map<string, number>();
  for (let byte = 0; byte < 256; byte += 1) {
    // Latin-1 and lenient decoders turn 80–9F into control characters.
    if (byte < 0xa0) table.set(String.fromCharCode(byte), byte);
  }
  for (let byte = 0; byte < 256; byte += 1) table.set(decoder.decode(Uint8Array.of(byte)), byte);
  return table;
}
