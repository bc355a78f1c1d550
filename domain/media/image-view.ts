import type { Prisma } from '@/db/generated/client';
import { mediaPath } from '@/lib/urls';
import type { ImageSource, ImageView } from './types';

/** Everything an ImageView is made of. */
export const imageSelect = {
  id: true,
  alt: true,
  caption: true,
  credit: true,
  width: true,
  height: true,
  colour: true,
  focalX: true,
  focalY: true,
  variants: { select: { format: true, width: true, height: true, key: true }, orderBy: { width: 'asc' } },
} satisfies Prisma.MediaSelect;

export type ImageRow = Prisma.MediaGetPayload<{ select: typeof imageSelect }>;

/** The picture of a row; null when it has no file a browser could show, so that no broken image is ever printed. */
export function toImageView(row: ImageRow | null): ImageView | null {
  if (!row?.width || !row.height) return null;
  const sources = row.variants.flatMap(toSource);
  if (sources.length === 0) return null;
  const { id, alt, caption, credit, width, height, colour, focalX, focalY } = row;
  return { id, alt, caption, credit, width, height, colour, focalX, focalY, sources };
}

function toSource(variant: ImageRow['variants'][number]): ImageSource[] {
  const { format, width, height, key } = variant;
  if (format !== 'avif' && format !== 'webp' && format !== 'jpeg') return [];
  return [{ format, width, height, url: mediaPath(key) }];
}
