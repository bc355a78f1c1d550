import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { typefaceNames } from '@/lib/typefaces';
import { drawCard } from './draw-card';
import { drawText, measureText } from './draw-text';
import { fitHeadline } from './fit-headline';
import { backgroundOf } from './palette';

const base = { typeface: 'plex' as const, face: 'sans' as const, colour: '#fff', lineHeight: 0.9 };
const box = { width: 1040, height: 360 };
const long = 'مجلس المدينة يقرّ خطة من خمس مراحل لإعادة تأهيل شبكة المياه في الأحياء الشرقية '.repeat(8).trim();

describe('drawText', () => {
  it('shapes letters: joined ones take less room than the same apart', async () => {
    const style = { ...base, size: 60 };
    const joined = await measureText('سسسسسس', style);
    const apart = await measureText('س\u200cس\u200cس\u200cس\u200cس\u200cس', style);
    expect(joined.width).toBeLessThan(apart.width * 0.9);
  });

  it('sets Arabic from the right, a Latin word at its beginning included', async () => {
    const inkBelow = async (text: string) => {
      const { input, width, height } = await drawText(text, { ...base, size: 60, width: 420 });
      const top = Math.ceil(height / 2);
      const inkIn = async (left: number) =>
        Math.max(
          ...(await sharp(input)
            .extract({ left, top, width: 60, height: height - top })
            .extractChannel(3)
            .raw()
            .toBuffer()),
        );
      return { start: await inkIn(width - 60), end: await inkIn(0) };
    };
    // Two lines; the second is short, so it leaves its end empty.
    expect(await inkBelow('BBCBBCBBC عن')).toEqual({ start: 255, end: 0 });
  });

  it('draws markup and control characters as text', async () => {
    await expect(measureText('<b>&amp;\u0000\u0007</span> "x"', { ...base, size: 40 })).resolves.toMatchObject({
      height: expect.any(Number),
    });
  });
});

describe('fitHeadline', () => {
  it('sets a short headline larger than a long one, both within the box', async () => {
    const [short, longer] = await Promise.all(
      ['فيضان', long.slice(0, 160)].map((text) => fitHeadline(text, base, box)),
    );
    expect(short?.style.size).toBeGreaterThan(longer?.style.size ?? 0);
    for (const { text, style } of [short, longer].filter((fitted) => fitted !== undefined)) {
      const { width, height } = await measureText(text, style);
      expect(width).toBeLessThanOrEqual(box.width);
      expect(height).toBeLessThanOrEqual(box.height);
    }
  });

  it('truncates a text that does not fit after a word, and says so', async () => {
    const { text } = await fitHeadline(long, base, box);
    expect(text).toMatch(/…$/);
    expect(long.startsWith(text.slice(0, -1))).toBe(true);
    expect(long[text.length - 1]).toBe(' ');
  });

  it('breaks lines evenly: no single word on the last', async () => {
    const { style } = await fitHeadline('تعيد المدينة فتح جسرها القديم بعد عام من الترميم في الربيع القادم', base, box);
    expect(style.width).toBeLessThan(box.width * 0.95);
  });
});

it('draws a card of the agreed size on the colour of the section', async () => {
  const card = await drawCard({
    label: 'اقتصاد',
    headline: 'عنوان',
    name: 'الضفاف',
    background: backgroundOf({ colour: 'river' }),
    typeface: 'plex',
  });
  const { data, info } = await sharp(card).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  expect([info.width, info.height]).toEqual([1200, 630]);
  expect([...data.subarray(0, 3)].map((value) => value.toString(16).padStart(2, '0')).join('')).toBe('0b5563');
});

it('draws a card when a label is wider than it', async () => {
  const card = await drawCard({
    label: 'قسم '.repeat(60),
    headline: 'كلمة'.repeat(80),
    name: 'الضفاف',
    background: backgroundOf(null),
    typeface: 'plex',
  });
  expect((await sharp(card).metadata()).width).toBe(1200);
});

describe('every pair of typefaces', () => {
  const style = { ...base, size: 60 };
  const headline = 'تعيد المدينة فتح جسرها القديم بعد عام';

  it('is drawn, each in its own letters', async () => {
    const faces = typefaceNames.flatMap((typeface) => (['sans', 'naskh'] as const).map((face) => ({ typeface, face })));
    const drawn = await Promise.all(faces.map(async (face) => (await drawText(headline, { ...style, ...face })).input));
    expect(new Set(drawn.map((picture) => picture.toString('base64'))).size).toBe(faces.length);
    // Joined letters take less room: the face was found, and knows Arabic.
    for (const face of faces) {
      const joined = await measureText('سسسسسس', { ...style, ...face });
      const apart = await measureText('س\u200cس\u200cس\u200cس\u200cس\u200cس', { ...style, ...face });
      expect(joined.width, face.typeface).toBeLessThan(apart.width * 0.95);
    }
  });

  it('is about as large as the first, so that sizes suit all', async () => {
    for (const face of ['sans', 'naskh'] as const) {
      const widths = await Promise.all(
        typefaceNames.map(async (typeface) => (await measureText(headline, { ...style, typeface, face })).width),
      );
      expect(Math.max(...widths) / Math.min(...widths)).toBeLessThan(1.15);
    }
  });
});
