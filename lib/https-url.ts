import { z } from 'zod';

/** An https URL. Its length comes first: parsing normalizes the host, at quadratic cost. */
export const httpsUrlSchema = z
  .string()
  .max(500)
  .pipe(z.url({ protocol: /^https$/ }));
