export type Suggestion = { text: string; url?: string | undefined; kind?: string | undefined };

/** Asks the site what may be meant. Null when the question was given up or has no answer: suggestions are never missed. */
export async function fetchSuggestions(address: string, query: string, signal: AbortSignal): Promise<Suggestion[] | null> {
  try {
    const response = await fetch(`${address}?q=${encodeURIComponent(query)}`, { signal });
    const { items } = (await response.json()) as { items: unknown };
    return response.ok && Array.isArray(items) ? items.flatMap(read) : null;
  } catch {
    return null;
  }
}

/** Addresses of this site alone: what is suggested never leads away. */
function read(item: { text?: unknown; url?: unknown; kind?: unknown }): Suggestion[] {
  if (typeof item.text !== 'string') return [];
  const target = typeof item.url === 'string' ? new URL(item.url, location.origin) : null;
  return [{ text: item.text, url: target?.origin === location.origin ? target.href : undefined, kind: typeof item.kind === 'string' ? item.kind : undefined }];
}
