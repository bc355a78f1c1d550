import type { Result } from '@/lib/result';

/** The value of a success; throws the reason of a rejection. */
export function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(`${result.reason} ${result.detail ?? ''}`);
}
