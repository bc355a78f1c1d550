import 'server-only';
import { refresh } from 'next/cache';
import type { Result } from '@/lib/result';

/** Renders the page again with the change; a rejection leaves it. */
export async function withRefresh<T>(change: Promise<Result<T>>): Promise<Result<T>> {
  const result = await change;
  if (result.ok) refresh();
  return result;
}
