import { getDb } from '@/db/client';
import type { ArticleSource } from '@/domain/related/keywords/term-weights-store';

/** So many articles are read, computed and stored at once. */
export const BATCH = 250;
/** After so many in memory whoever waits for this process has a turn. */
export const YIELD_EVERY = 10;

/** Published articles after an ordinal, in its order; of several, every `step`th. */
export async function readPublishedBatch(after: number, step: number): Promise<ArticleSource[]> {
  return getDb().$queryRaw<ArticleSource[]>`
    SELECT id, ordinal, title, standfirst, text, published_at AS "publishedAt", section_id AS "sectionId" FROM article
    WHERE ordinal > ${after} AND ordinal % ${step} = 0 AND status = 'PUBLISHED' ORDER BY ordinal LIMIT ${BATCH}`;
}

/** Begins a piece of work once the one before has ended: meanwhile its caller goes on. */
export function oneAtATime(): (work: () => Promise<void>) => Promise<void> {
  let previous: Promise<void> = Promise.resolve();
  return async (work) => {
    await previous;
    previous = work();
    // It is told of where it is waited for.
    previous.catch(() => undefined);
  };
}
