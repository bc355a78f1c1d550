import { join } from 'node:path';
import sharp from 'sharp';
import type { TypefaceName } from '@/lib/typefaces';
import fonts from '@/public/build/fonts/fonts.json';

/** The distance between baselines, in em. Faces differ in what they ask for; all are set by these. */
const lines = { sans: 1.484, naskh: 1.7 };

export type TextStyle = {
  /** The pair of typefaces, and which of the two. */
  typeface: TypefaceName;
  face: keyof typeof lines;
  size: number;
  colour: string;
  width?: number;
  lineHeight?: number;
  breaksWords?: boolean;
};
export type Drawn = { input: Buffer; width: number; height: number };

/** Forces the direction of the paragraph: a headline that begins with a Latin word is still Arabic. */
const RIGHT_TO_LEFT = '\u200f';

/** The distance between baselines, in pixels. */
export function linePitch({ face, size, lineHeight = 1 }: TextStyle): number {
  return lines[face] * lineHeight * size;
}

/** Measures text as `drawText` would draw it, in pixels. */
export async function measureText(text: string, style: TextStyle): Promise<{ width: number; height: number }> {
  const { width, height } = await sharp(textInput(text, style)).metadata();
  return { width, height };
}

/** Draws text, set from the right, shaped and ordered by Pango. */
export async function drawText(text: string, style: TextStyle): Promise<Drawn> {
  const { data, info } = await sharp(textInput(text, style)).png().toBuffer({ resolveWithObject: true });
  return { input: data, width: info.width, height: info.height };
}

function textInput(text: string, style: TextStyle) {
  const { typeface, face, size, colour, width, lineHeight = 1, breaksWords = false } = style;
  const { pango, drawing, line } = fonts.typefaces[typeface][face];
  // Pango multiplies the face's own.
  const factor = ((lines[face] / line) * lineHeight).toFixed(3);
  return {
    text: {
      text: `<span foreground="${colour}" line_height="${factor}">${RIGHT_TO_LEFT}${escapeMarkup(text)}</span>`,
      font: `${pango} ${size}`,
      fontfile: join(process.cwd(), 'public', drawing),
      // At 72 dots to the inch a point is a pixel.
      dpi: 72,
      rgba: true,
      // In a right-to-left paragraph Pango takes "left" for the start.
      align: 'left' as const,
      wrap: breaksWords ? ('word-char' as const) : ('word' as const),
      ...(width !== undefined && { width: Math.round(width) }),
    },
  };
}

/** Text reaches Pango as markup. Control characters are no XML, escaped or not. */
function escapeMarkup(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
  return text.replace(/\p{Cc}+/gu, ' ').replace(/[&<>]/g, (character) => entities[character] ?? '');
}
