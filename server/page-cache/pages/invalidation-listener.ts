import { listenForTags, type TagSubscription } from '@/db/listen';
import { everythingTag } from '@/db/notify';
import { clearMemoryCache, setListening } from '@/lib/memory-cache';
import type { PageExport } from '@/server/page-cache/export/page-export';
import { counters } from '@/server/page-cache/store/metrics';
import type { Pages } from './pages';
import { createRevalidationQueue } from './revalidation-queue';

/**
 * Drops pages, and their exported files, when something they show changed, and queues popular ones for rendering.
 * Drops everything when invalidations may have been missed.
 */
export function listenForInvalidations(
  databaseUrl: () => string,
  pages: Pages,
  files: PageExport | null,
): TagSubscription {
  const revalidate = createRevalidationQueue(pages);
  const invalidateAll = (): void => {
    clearMemoryCache();
    pages.invalidateAll();
    files?.clear();
    revalidate(pages.store.all());
  };
  return listenForTags(databaseUrl, {
    onTags: (tags) => {
      counters.invalidations += 1;
      if (tags.includes(everythingTag)) return invalidateAll();
      if (tags.includes('settings')) clearMemoryCache();
      const dropped = pages.invalidate(tags);
      files?.remove(dropped);
      revalidate(dropped);
    },
    onListening: () => {
      setListening(true);
      invalidateAll();
    },
    onDisconnected: () => {
      counters.lostConnections += 1;
      setListening(false);
      pages.invalidateAll();
      files?.clear();
    },
  });
}
