/**
 * The only inline script: sets the reader's choices on the root element before the first paint, so that a dark page
 * never flashes light.
 */
import { readingChoices, storageKey } from './stored-choices';

try {
  const stored: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '{}');
  for (const name of readingChoices) {
    const value = (stored as Record<string, unknown>)[name];
    if (typeof value === 'string') document.documentElement.dataset[name] = value;
  }
} catch {
  // Storage is blocked for this page, or contains something else.
}
