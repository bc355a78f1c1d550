import { z } from 'zod';
import { numbersRanges } from './types';

/** What the numbers are narrowed to. */
export const numbersFilterSchema = z.object({
  range: z.enum(numbersRanges).default('24h'),
  section: z.uuid().optional(),
  author: z.uuid().optional(),
  article: z.uuid().optional(),
});
export type NumbersFilter = z.infer<typeof numbersFilterSchema>;
