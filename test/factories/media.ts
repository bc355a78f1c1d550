import { createHash } from 'node:crypto';
import { getDb } from '@/db/client';
import type { Media, Prisma } from '@/db/generated/client';
import { nextNumber } from '@/test/factories/sequence';

const variants = [
  { format: 'webp', width: 640, height: 360, bytes: 40_000 },
  { format: 'jpeg', width: 1280, height: 720, bytes: 120_000 },
];

/** A picture of 1280 × 720 with two variants. The row alone: there is no file behind it. */
export function createImage(fields: Partial<Prisma.MediaUncheckedCreateInput> = {}): Promise<Media> {
  const hash = createHash('sha256').update(`picture ${nextNumber()}`).digest('hex');
  const rows = variants.map((variant) => ({ ...variant, key: `${hash}/${variant.width}.${variant.format}` }));
  const image = {
    kind: 'IMAGE',
    hash,
    mime: 'image/jpeg',
    bytes: 400_000,
    width: 1280,
    height: 720,
    originalKey: `${hash}/original.jpg`,
  } as const;
  const words = { alt: 'ضفة نهر عند الغروب', caption: 'النهر عند الغروب', credit: 'تصوير ورّاق' };
  return getDb().media.create({ data: { ...image, ...words, variants: { create: rows }, ...fields } });
}
