import { createHash } from 'node:crypto';
import { ok, type Result } from '@/lib/result';
import { rasterize } from './rasterize';
import { type EncodedImage, encodeImage } from './variants';

export type PreparedImage = { hash: string; image: EncodedImage; files: ReturnType<typeof filesOf> };

const EXTENSIONS: Record<string, string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'image/gif': 'gif',
  'image/tiff': 'tiff',
};

/** Encodes a picture's files with the keys they are stored under; of a drawing, those of its picture. Rejects with `not-a-picture`. */
export async function prepareImage(file: Uint8Array): Promise<Result<PreparedImage, 'not-a-picture'>> {
  const drawn = await rasterize(file);
  if (!drawn.ok) return drawn;
  const bytes = drawn.value;
  const hash = hashOf(bytes);
  const encoded = await encodeImage(bytes);
  if (!encoded.ok) return encoded;
  return ok({ hash, image: encoded.value, files: filesOf(hash, bytes, encoded.value) });
}

/** SHA-256, hexadecimal: what tells one file from another. */
export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Keys carry the hash: the same bytes have the same names, so a file may be cached for ever. */
function filesOf(hash: string, bytes: Uint8Array, image: EncodedImage) {
  const folder = `${hash.slice(0, 2)}/${hash.slice(2, 34)}`;
  return {
    original: { key: `${folder}/original.${EXTENSIONS[image.mime] ?? 'bin'}`, bytes },
    variants: image.variants.map((variant) => ({ ...variant, key: `${folder}/${variant.width}.${variant.format}` })),
  };
}
