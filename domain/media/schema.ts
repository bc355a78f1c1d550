import { z } from 'zod';
import { cleanDisplayText } from '@/lib/arabic/normalize';

const line = (max: number) => z.string().max(max).transform((text) => cleanDisplayText(text)).default('');
const focal = z.number().min(0).max(1).default(0.5);

/** What is said of a picture when it is brought. */
export const imageDetailsSchema = z.strictObject({
  fileName: line(300),
  alt: line(1_000),
  caption: line(2_000),
  credit: line(300),
  focalX: focal,
  focalY: focal,
});
