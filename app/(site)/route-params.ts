import { normalizeUnicode } from '@/lib/arabic/stream-safe';

/** A path segment, decoded once, whether Next passes it percent-encoded or decoded. */
export function decodeSegment(segment: string): string {
  try {
    return normalizeUnicode(decodeURIComponent(segment), 'NFC');
  } catch {
    // A lone «%» is not an encoding, so the text is kept as typed.
    return normalizeUnicode(segment, 'NFC');
  }
}

export type ListSearchParams = Promise<{ page?: string | string[] }>;

/** The number of `?page=`; null when it is invalid. */
export async function pageNumber(searchParams: ListSearchParams): Promise<number | null> {
  const { page } = await searchParams;
  if (page === undefined) return 1;
  return typeof page === 'string' && /^[1-9]\d{0,3}$/.test(page) ? Number(page) : null;
}
