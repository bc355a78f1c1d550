import sharp from 'sharp';
import type { ImageView } from '@/domain/media/types';
import { papers } from '@/lib/colour/accent';
import { MAX_PIXELS, readPicture } from '@/server/brand/read-picture';
import { cardSize } from './draw-card';

/** The picture that the site chose for shared links, cut to the size of a card around its focal point; null when it is gone. */
export async function cutSharePicture(image: ImageView | null): Promise<Buffer | null> {
  const bytes = await readPicture(image);
  if (!image || !bytes) return null;
  return sharp(bytes, { limitInputPixels: MAX_PIXELS })
    .autoOrient()
    .extract(cutOf(image))
    .resize({ ...cardSize, fit: 'fill' })
    .flatten({ background: papers.light[0] })
    .jpeg({ quality: 82, mozjpeg: true })
    .toBuffer();
}

/** The largest part with the shape of a card, as near to the focal point as the edges allow. */
export function cutOf({ width, height, focalX, focalY }: Pick<ImageView, 'width' | 'height' | 'focalX' | 'focalY'>) {
  const scale = Math.min(width / cardSize.width, height / cardSize.height);
  const part = { width: atLeastOne(cardSize.width * scale), height: atLeastOne(cardSize.height * scale) };
  const start = (focal: number, whole: number, cut: number) =>
    Math.round(Math.min(Math.max(focal * whole - cut / 2, 0), whole - cut));
  return { ...part, left: start(focalX, width, part.width), top: start(focalY, height, part.height) };
}

function atLeastOne(length: number): number {
  return Math.max(1, Math.round(length));
}
