import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sniffEncoding } from './encoding';
import { looksLikeMojibake, repairMojibake } from './mojibake';
import { mixedText } from '@/test/arbitraries/arabic-text';

const TEXT = 'أعلنت وزارة الصحة افتتاح خمسة مراكز جديدة في ضواحي المدينة، وقالت إن «العمل» بدأ فعلا.';
const utf8 = (text: string) => new TextEncoder().encode(text);

function encodeSingleByte(text: string, encoding: 'windows-1256' | 'iso-8859-6' | 'windows-1251'): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const table = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
  return Uint8Array.from(text, (letter) => table.get(letter) ?? 0x3f);
}

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer((text.length + 1) * 2));
  [...`\uFEFF${text}`].forEach((unit, index) => view.setUint16(index * 2, unit.charCodeAt(0), littleEndian));
  return new Uint8Array(view.buffer);
}

describe('sniffEncoding of a whole text', () => {
  it.each([
    ['utf-8', utf8(TEXT)],
    ['utf-8', utf8(`\uFEFF${TEXT}`)],
    ['utf-16le', utf16(TEXT, true)],
    ['utf-16be', utf16(TEXT, false)],
    ['windows-1256', encodeSingleByte(TEXT, 'windows-1256')],
  ])('reads %s', (encoding, bytes) => {
    expect(sniffEncoding(bytes, { final: true })).toMatchObject({ ok: true, encoding });
  });

  it('reads a short Windows-1256 line among ASCII', () => {
    const line = '{"title":"مدينة حلب"}';
    const bytes = encodeSingleByte(line, 'windows-1256');
    expect(sniffEncoding(bytes, { final: true })).toMatchObject({ ok: true, encoding: 'windows-1256' });
  });

  it.each([
    ['binary', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d)],
    ['utf-32', Uint8Array.of(0xff, 0xfe, 0, 0, 0x27, 6, 0, 0)],
    ['unknown-encoding', encodeSingleByte(TEXT, 'iso-8859-6')],
    ['unknown-encoding', encodeSingleByte('Сегодня утром открыли новый мост', 'windows-1251')],
    ['unknown-encoding', Uint8Array.of(0x63, 0x61, 0x66, 0xe9, 0x20, 0xe0, 0x20, 0x6c)],
    ['unknown-encoding', Uint8Array.from([...utf8(TEXT), 0xff, 0xe9])],
  ])('refuses: %s', (reason, bytes) => {
    expect(sniffEncoding(bytes, { final: true })).toEqual({ ok: false, reason });
  });

  it('reads all well-formed text without controls as UTF-8, and throws for no bytes', () => {
    fc.assert(
      fc.property(mixedText(), (text) => {
        const sound = text.replace(/[\0-\x08\x0E-\x1F\x7F\uFEFF\p{Cs}]/gu, '');
        expect(sniffEncoding(utf8(sound), { final: true })).toMatchObject({ ok: true, encoding: 'utf-8' });
      }),
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(typeof sniffEncoding(bytes, { final: true }).ok).toBe('boolean');
      }),
    );
  });
});

describe('sniffEncoding', () => {
  it('asks for more until there is evidence', () => {
    expect(sniffEncoding(utf8('{"id":"1"'), { final: false })).toEqual({ ok: false, reason: 'undecided' });
    expect(sniffEncoding(utf8('{"id":"1"'), { final: true })).toMatchObject({ ok: true, encoding: 'utf-8' });
  });

  it('is not misled by a letter cut in two at the end of a chunk', () => {
    const bytes = utf8(TEXT);
    for (let end = 80; end < bytes.length; end += 1) {
      expect(sniffEncoding(bytes.subarray(0, end), { final: false })).toMatchObject({ encoding: 'utf-8' });
    }
  });
});

describe('repairMojibake', () => {
  const misread = (text: string, encoding: string) => new TextDecoder(encoding).decode(utf8(text));

  it.each(['windows-1252', 'windows-1256', 'latin1'])('repairs UTF-8 read as %s', (encoding) => {
    expect(looksLikeMojibake(misread(TEXT, encoding))).toBe(true);
    expect(repairMojibake(misread(TEXT, encoding))).toBe(TEXT);
    expect(repairMojibake(`سطر سليم\n${misread(TEXT, encoding)}`)).toBe(`سطر سليم\n${TEXT}`);
  });

  it('repairs text that was misread twice', () => {
    expect(repairMojibake(misread(misread(TEXT, 'windows-1252'), 'windows-1252'))).toBe(TEXT);
  });

  it('repairs the misread part of a line', () => {
    expect(repairMojibake(`title: ${misread('مدينة حلب', 'windows-1252')} (Aleppo)`)).toBe('title: مدينة حلب (Aleppo)');
  });

  it('notices text that has lost bytes', () => {
    const lossy = misread(TEXT, 'windows-1252').replace(/[\u0080-\u009F…†]/g, '');
    expect(looksLikeMojibake(lossy)).toBe(true);
  });

  it.each([TEXT, 'فقط، ظ¸ ط؛ نص', 'Ørsted og Ålesund', 'ÙÚÛ', 'طه، طظ، غ» ع؟', 'São Paulo', ''])(
    'leaves %s',
    (text) => {
      expect(repairMojibake(text)).toBe(text);
    },
  );

  it('leaves Arabic text of every kind alone', () => {
    const words = fc.array(
      fc.string({ unit: fc.constantFrom(...'ابتثجحخدذرزسشصضطظعغفقكلمنهويةىأإآؤئء،؛؟«»'), minLength: 1, maxLength: 9 }),
      { minLength: 1, maxLength: 20 },
    );
    fc.assert(
      fc.property(words, (list) => {
        const text = `قال ${list.join(' ')}`;
        expect(repairMojibake(text)).toBe(text);
      }),
    );
  });
});
