export type Suggestion = { text: string; url?: string | undefined; kind?: string | undefined };

/** Asks the site what may be meant. Null when the question was given up or has no answer: suggestions are never missed. */
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

/** Of an address the path alone: the site may be read under another name, and what is suggested never leads away. */
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
