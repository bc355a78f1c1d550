import type { ImportCounts } from '@/domain/transfer/record/types';

/** Formats an import's progress: share, count and rate. */
export function describeProgress(share: number, counts: ImportCounts, elapsedMs: number): string {
  const count = counts.created + counts.updated + counts.unchanged + counts.refused;
  const pace = elapsedMs > 0 ? Math.round((count / elapsedMs) * 1000) : 0;
  return `${Math.floor(share * 100)} %, ${count} articles, ${pace} a second`;
}
