/** A path segment as a person reads it. Next hands it over percent-encoded or decoded; it is decoded once. */
export function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment).normalize('NFC');
  } catch {
    // A lone «%» is not an encoding: it is what was typed.
    return segment.normalize('NFC');
  }
}

export type ListSearchParams = Promise<{ page?: string | string[] }>;

/** The number of `?page=`; null when it is not the number of a page. */
export async function pageNumber(searchParams: ListSearchParams): Promise<number | null> {
  const { page } = await searchParams;
  if (page === undefined) return 1;
  return typeof page === 'string' && /^[1-9]\d{0,3}$/.test(page) ? Number(page) : null;
}
