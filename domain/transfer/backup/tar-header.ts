const BLOCK = 512;
const NAME_BYTES = 100;

export type TarEntry = { name: string; size: number };

/** The header of a file in a tar archive (POSIX.1-1988, "ustar"), so that any tool can unpack a backup. Names are ASCII. */
export function tarHeader({ name, size }: TarEntry, at: Date): Buffer {
  const [directory, last] = splitName(name);
  const header = Buffer.alloc(BLOCK);
  header.write(last, 0);
  header.write('0000600\0', 100);
  header.write('0000000\0', 108);
  header.write('0000000\0', 116);
  header.write(octal(size, 11), 124);
  header.write(octal(Math.floor(at.getTime() / 1000), 11), 136);
  header.write('        0', 148);
  header.write('ustar\x0000', 257);
  header.write(directory, 345);
  header.write(`${octal(checksum(header), 6)}\0 `, 148);
  return header;
}

/** Parses a header; null for the empty block that ends an archive. Throws when it is invalid. */
export function readTarHeader(block: Buffer): TarEntry | null {
  if (block.every((byte) => byte === 0)) return null;
  const text = (from: number, length: number) => block.toString('latin1', from, from + length).replace(/\0.*/s, '');
  const sum = Number.parseInt(text(148, 8), 8);
  const size = Number.parseInt(text(124, 12), 8);
  if (sum !== checksum(block) || !Number.isSafeInteger(size)) throw new Error('not a tar header');
  const directory = text(345, 155);
  return { name: directory === '' ? text(0, NAME_BYTES) : `${directory}/${text(0, NAME_BYTES)}`, size };
}

/** The padding after an entry's content. */
export function tarPadding(size: number): Buffer {
  return Buffer.alloc((BLOCK - (size % BLOCK)) % BLOCK);
}

/** The end of an archive: two empty blocks. */
export const tarEnd = Buffer.alloc(2 * BLOCK);

function splitName(name: string): [directory: string, last: string] {
  if (name.length <= NAME_BYTES) return ['', name];
  const cut = name.indexOf('/', name.length - NAME_BYTES - 1);
  if (cut === -1 || cut > 155) throw new Error(`the name is too long for an archive: ${name}`);
  return [name.slice(0, cut), name.slice(cut + 1)];
}

function octal(value: number, digits: number): string {
  const text = value.toString(8).padStart(digits, '0');
  if (text.length > digits) throw new Error('too large for an archive');
  return text;
}

/** The sum of the header's bytes, with blanks in the checksum field. */
function checksum(header: Buffer): number {
  let sum = 0;
  for (let index = 0; index < BLOCK; index += 1) sum += index >= 148 && index < 156 ? 0x20 : (header[index] ?? 0);
  return sum;
}
