import sharp, { type Sharp } from 'sharp';
import { refuse, type Result } from '@/lib/result';
import type { ImageSource } from './types';

/**
 * Widths that pages ask for; a picture is never made larger than it came. Browsers take the first that is not too narrow:
 * 750 fills the screens of plain phones (360 and 375 points at 2, 412 at 1.75) and 1200 those of good ones (at 3).
 */
export const VARIANT_WIDTHS = [320, 480, 750, 1200, 1600] as const;

/** A picture of more pixels than this is refused before it is decoded: it would take gigabytes. */
const MAX_PIXELS = 80_000_000;

export type EncodedImage = {
  mime: string;
  width: number;
  height: number;
  /** #rrggbb */
  colour: string;
  variants: EncodedVariant[];
};
export type EncodedVariant = { format: ImageSource['format']; width: number; height: number; bytes: Uint8Array };

const MIME: Record<string, string> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  avif: 'image/avif',
  heif: 'image/avif',
  gif: 'image/gif',
  tiff: 'image/tiff',
};

/**
 * Re-encodes a picture in every format and width. Rotates it upright first and then strips its metadata (location,
 * camera, names). Rejects with `not-a-picture` whatever cannot be decoded, and vector graphics (SVG), which rasterize.ts draws before.
 */
export async function encodeImage(bytes: Uint8Array): Promise<Result<EncodedImage, 'not-a-picture'>> {
  try {
    const { format } = await open(bytes).metadata();
    const mime = format ? MIME[format] : undefined;
    if (!mime) return refuse('not-a-picture', `cannot use pictures of the kind ${format ?? 'unknown'}`);
    const upright = await open(bytes)
      .autoOrient()
      .toColourspace('srgb')
      .png({ compressionLevel: 0 })
      .toBuffer({ resolveWithObject: true });
    const { width, height } = upright.info;
    const variants: EncodedVariant[] = [];
    for (const target of widthsFor(width)) variants.push(...(await encodeWidth(upright.data, target)));
    return { ok: true, value: { mime, width, height, colour: await dominantColour(upright.data), variants } };
  } catch (error) {
    return refuse('not-a-picture', error instanceof Error ? error.message : 'cannot be decoded');
  }
}

/** The widths a picture of this width is made in: those not above its own, else its own. */
export function widthsFor(width: number): number[] {
  const fitting = VARIANT_WIDTHS.filter((target) => target <= width);
  return fitting.length > 0 ? fitting : [width];
}

async function encodeWidth(bytes: Uint8Array, width: number): Promise<EncodedVariant[]> {
  const resized = open(bytes).resize({ width, withoutEnlargement: true });
  return Promise.all([
    encode('avif', resized.clone().avif({ quality: 50, effort: 3, chromaSubsampling: '4:2:0' })),
    encode('webp', resized.clone().webp({ quality: 76, effort: 4 })),
    encode('jpeg', resized.clone().flatten({ background: '#ffffff' }).jpeg({ quality: 78, mozjpeg: true })),
  ]);
}

async function encode(format: EncodedVariant['format'], image: Sharp): Promise<EncodedVariant> {
  const { data, info } = await image.toBuffer({ resolveWithObject: true });
  return { format, width: info.width, height: info.height, bytes: data };
}

async function dominantColour(bytes: Uint8Array): Promise<string> {
  const { dominant } = await open(bytes).flatten({ background: '#ffffff' }).stats();
  return `#${[dominant.r, dominant.g, dominant.b].map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}

function open(bytes: Uint8Array): Sharp {
  return sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error' });
}
