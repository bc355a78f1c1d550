export type Suggestion = { text: string; url?: string | undefined; kind?: string | undefined };

/** Fetches suggestions. Null when the request was aborted or failed: search works without them. */
export async function fetchSuggestions(
  address: string,
  query: string,
  signal: AbortSignal,
): Promise<Suggestion[] | null> {
  try {
    const response = await fetch(`${address}?q=${encodeURIComponent(query)}`, { signal });
    const { items } = (await response.json()) as { items: unknown };
    return response.ok && Array.isArray(items) ? items.flatMap(read) : null;
  } catch {
    return null;
  }
}

/**
 * Keeps only the path of a URL: the site may be served under another name, and a suggestion must never lead elsewhere.
 */
function read(item: { text?: unknown; url?: unknown; kind?: unknown }): Suggestion[] {
  if (typeof item.text !== 'string') return [];
  return [
    {
      text: item.text,
      url: typeof item.url === 'string' ? new URL(item.url, location.origin).pathname : undefined,
      kind: typeof item.kind === 'string' ? item.kind : undefined,
    },
  ];
}
