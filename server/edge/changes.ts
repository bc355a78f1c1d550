import { listenForTags, type Listening } from '@/db/listen';
import { everythingTag } from '@/db/notify';
import { forgetRemembered, hearOfChanges } from '@/lib/remembered';
import type { PageFiles } from './files';
import { counters } from './metrics';
import type { Pages } from './pages';
import { refiller } from './refill';

/**
 * Takes pages back, and their files, when something that they show changed, and has those that are asked for made again.
 * Everything goes when it is not known what changed.
 */
export function followChanges(databaseUrl: () => string, pages: Pages, files: PageFiles | null): Listening {
  const refill = refiller(pages);
  const makeAllAnew = (): void => {
    forgetRemembered();
    pages.dropEverything();
    files?.clear();
    refill(pages.store.all());
  };
  return listenForTags(databaseUrl, {
    onTags: (tags) => {
      counters.invalidations += 1;
      if (tags.includes(everythingTag)) return makeAllAnew();
      if (tags.includes('settings')) forgetRemembered();
      const dropped = pages.drop(tags);
      files?.remove(dropped);
      refill(dropped);
    },
    onListening: () => {
      hearOfChanges(true);
      makeAllAnew();
    },
    onLost: () => {
      counters.lostConnections += 1;
      hearOfChanges(false);
      pages.dropEverything();
      files?.clear();
    },
  });
}
