import { describe, expect, it } from 'vitest';
import { readLines, type Line } from './read-lines';
import { toUtf8, UnreadableText } from './to-utf8';

const TEXT =
  '{"title":"أسعار الخبز ترتفع في المدينة القديمة","body":"قال باعة إن الطحين نادر منذ أسبوع، وإن الناس يصطفون منذ الفجر."}';

/** Splits the bytes into chunks of `size`, which cuts letters and line ends. */
async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

async function read(bytes: Uint8Array, size = 7): Promise<Line[]> {
  const lines: Line[] = [];
  for await (const line of readLines((await toUtf8(pieces(bytes, size))).chunks, 2_000)) lines.push(line);
  return lines;
}

function windows1256(text: string): Uint8Array {
  const byLetter = new Map(
    Array.from({ length: 256 }, (_, byte) => [new TextDecoder('windows-1256').decode(Uint8Array.of(byte)), byte]),
  );
  return Uint8Array.from([...text].map((letter) => byLetter.get(letter) ?? 0x3f));
}

describe('a file in any usual encoding', () => {
  const twice = `${TEXT}\r\n${TEXT}`;
  const utf16 = Buffer.from(`\uFEFF${twice}`, 'utf16le');
  it.each([
    ['UTF-8', Buffer.from(twice)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${twice}`)],
    ['UTF-16 little endian', utf16],
    ['UTF-16 big endian', Buffer.from(utf16).swap16()],
    ['Windows-1256', windows1256(twice)],
  ])('%s', async (_name, bytes) => {
    const expected = [
      { number: 1, text: TEXT },
      { number: 2, text: TEXT },
    ];
    expect(await read(bytes)).toEqual(expected);
    expect(await read(bytes, 100_000)).toEqual(expected);
  });

  it.each([
    ['bytes that are no text', Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 0, 0, 0, 1]), /control bytes/],
    ['UTF-32', Uint8Array.from([0xff, 0xfe, 0, 0, 0x27, 6, 0, 0]), /UTF-32/],
    [
      'Latin letters of another encoding',
      Buffer.from('caf\xe9 tr\xe8s \xe9t\xe9 na\xefve for\xeat '.repeat(20), 'latin1'),
      /neither UTF-8/,
    ],
  ])('refuses %s', async (_name, bytes, why) => {
    await expect(read(bytes)).rejects.toThrow(why);
    await expect(read(bytes)).rejects.toBeInstanceOf(UnreadableText);
  });

  it('names the line with invalid UTF-8, and goes on', async () => {
    const bytes = Buffer.concat([Buffer.from(`${TEXT}\n`.repeat(3)), windows1256('سطر قديم\n'), Buffer.from(TEXT)]);
    const lines = await read(bytes);
    expect(lines[3]).toEqual({ number: 4, problem: 'not-utf-8' });
    expect(lines[4]).toEqual({ number: 5, text: TEXT });
  });

  it('stops where UTF-16 is broken', async () => {
    const bytes = Buffer.concat([utf16, Buffer.from([0x00, 0xd8, 0x41, 0x00])]);
    await expect(read(bytes)).rejects.toThrow(/does not go on so/);
  });
});

describe('readLines', () => {
  it('names a line over the limit and reads the next', async () => {
    const lines = await read(Buffer.from(`قصير\n${'س'.repeat(3_000)}\nقصير\n`));
    expect(lines).toEqual([
      { number: 1, text: 'قصير' },
      { number: 2, problem: 'too-long' },
      { number: 3, text: 'قصير' },
    ]);
  });

  it('gives empty lines their numbers, and a last line without an end', async () => {
    expect(await read(Buffer.from('a\n\nb'))).toEqual([
      { number: 1, text: 'a' },
      { number: 2, text: '' },
      { number: 3, text: 'b' },
    ]);
  });
});
