/**
 * The one script inside the page: sets the reader's choices on the root element before anything is painted, so that a
 * page chosen dark never flashes light.
 */
import { readingChoices, storageKey } from './stored-choices';

try {
  const stored: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '{}');
  for (const name of readingChoices) {
    const value = (stored as Record<string, unknown>)[name];
    if (typeof value === 'string') document.documentElement.dataset[name] = value;
  }
} catch {
  // Storage is closed to this page, or holds something else.
}
