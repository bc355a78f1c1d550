import type { z } from 'zod';

/** What is wrong with a value and where in it, in one line: `minutes: Too big: expected number to be <=1440`. */
export function describeIssue({ path, message }: z.core.$ZodIssue): string {
  return `${path.map(String).join('.')}: ${message}`;
}
