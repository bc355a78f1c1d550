import { readAddress } from './address';
import type { Entry } from './entry';
import type { Pages } from './pages';

/** So many pages are made again at once after a change; the rest when somebody asks. */
const MOST_REFILLED = 24;
const AT_A_TIME = 2;

/** Makes dropped pages again before anyone must wait for them: the front page first, then the most read. */
export async function refill(pages: Pages, dropped: Entry[]): Promise<void> {
  const wanted = dropped
    .filter(({ hits, fields }) => hits > 0 && fields.status === 200)
    .sort((one, other) => rank(other) - rank(one))
    .slice(0, MOST_REFILLED);
  const next = async (): Promise<void> => {
    for (let entry = wanted.shift(); entry; entry = wanted.shift()) {
      const reading = readAddress(entry.fields.url);
      const isBack = (pages.store.get(entry.fields.url)?.freshUntil ?? 0) > Date.now();
      if (reading.kind === 'page' && !isBack) await pages.make(reading.address).catch(() => undefined);
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, next));
}

function rank({ hits, fields }: Entry): number {
  return fields.url === '/' ? Number.POSITIVE_INFINITY : hits;
}
