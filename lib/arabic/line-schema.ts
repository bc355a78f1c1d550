import { z } from 'zod';
import { cleanDisplayText } from './normalize';

/** One line of text, cleaned, with `max` letters at most; cleaning may take away three times as many. */
export const lineSchema = (max: number) =>
  z
    .string()
    .max(max * 4)
    .transform((text) => cleanDisplayText(text))
    .pipe(z.string().max(max));
