import { listenForTags, type TagSubscription } from '@/db/listen';
import { everythingTag } from '@/db/notify';
import { clearMemoryCache, setListening } from '@/lib/memory-cache';
import type { PageExport } from '@/server/page-cache/export/page-export';
import { counters } from '@/server/page-cache/store/metrics';
import type { Pages } from './pages';
import { createRevalidationQueue } from './revalidation-queue';

/** Who may see the site: told of changes, and whether changes are heard of. */
export type AccessWatch = { isOpen: () => boolean; refresh: () => void; setListening: (isListening: boolean) => void };

/**
 * Drops pages, and their exported files, when something they show changed, and queues popular ones for rendering.
 * Drops everything when invalidations may have been missed.
 */
export function listenForInvalidations(
  databaseUrl: () => string,
  pages: Pages,
  files: PageExport | null,
  access: AccessWatch,
): TagSubscription {
  const revalidate = createRevalidationQueue(pages);
  const invalidateAll = (): void => {
    // First: no page is sent to anybody before it is known again who may see it, and no file stays for another server to send.
    access.refresh();
    clearMemoryCache();
    pages.invalidateAll();
    files?.clear();
    revalidate(pages.store.all());
  };
  return listenForTags(databaseUrl, {
    onTags: (tags) => {
      counters.invalidations += 1;
      if (tags.includes(everythingTag) || tags.includes('access')) return invalidateAll();
      if (tags.includes('settings')) clearMemoryCache();
      const dropped = pages.invalidate(tags);
      files?.remove(dropped);
      revalidate(dropped);
    },
    onListening: () => {
      setListening(true);
      access.setListening(true);
      invalidateAll();
    },
    onDisconnected: () => {
      counters.lostConnections += 1;
      setListening(false);
      access.setListening(false);
      pages.invalidateAll();
      files?.clear();
    },
  });
}
