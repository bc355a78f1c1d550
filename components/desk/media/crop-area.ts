import type { CropArea } from '@/components/desk/media/media-actions';

/** Width to height; 0 keeps the picture's ratio. */
export const cropRatios = {
  '16:9': 16 / 9,
  '3:2': 3 / 2,
  '4:3': 4 / 3,
  '1:1': 1,
  '3:4': 3 / 4,
  '9:16': 9 / 16,
} as const;
export type CropRatio = keyof typeof cropRatios;

/**
 * The largest area of that ratio, scaled by `size` (0..1) and positioned by `x` and `y` (0..1 of the remaining room).
 */
export function cropAreaOf(
  picture: { width: number; height: number },
  ratio: number,
  { size, x, y }: { size: number; x: number; y: number },
): CropArea {
  const ownRatio = picture.width / picture.height;
  const width = (ratio >= ownRatio ? 1 : ratio / ownRatio) * size;
  const height = (ratio >= ownRatio ? ownRatio / ratio : 1) * size;
  return { left: (1 - width) * x, top: (1 - height) * y, width, height };
}
