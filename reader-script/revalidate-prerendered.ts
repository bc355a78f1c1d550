type Prerendered = Document & { prerendering?: boolean };

/**
 * A page that the browser had ready may have waited for minutes. When it is shown, the site is asked whether it is still
 * right (and learns that it is read); only then is it loaded again when it is not.
 */
export function revalidatePrerendered(): void {
  if (!(document as Prerendered).prerendering) return;
  document.addEventListener('prerenderingchange', () => void reloadIfChanged(), { once: true });
}

async function reloadIfChanged(): Promise<void> {
  const { ok } = await fetch(location.href, { cache: 'no-cache' });
  const entry = performance.getEntriesByName(location.href, 'resource').at(-1);
  // An answer without a body crossed the wire: the page is as it was.
  const isSame = entry instanceof PerformanceResourceTiming && entry.transferSize < entry.encodedBodySize;
  if (ok && !isSame) location.reload();
}
