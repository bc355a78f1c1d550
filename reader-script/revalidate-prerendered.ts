type Prerendered = Document & { prerendering?: boolean };

/**
 * A prerendered page may have waited for minutes. When it is shown, the site is asked whether it has changed (which
 * also counts the view); only then is it reloaded.
 */
export function revalidatePrerendered(): void {
  if (!(document as Prerendered).prerendering) return;
  document.addEventListener('prerenderingchange', () => void reloadIfChanged(), { once: true });
}

async function reloadIfChanged(): Promise<void> {
  const { ok } = await fetch(location.href, { cache: 'no-cache' });
  const entry = performance.getEntriesByName(location.href, 'resource').at(-1);
  // A response without a body (304): the page is unchanged.
  const isSame = entry instanceof PerformanceResourceTiming && entry.transferSize < entry.encodedBodySize;
  if (ok && !isSame) location.reload();
}
