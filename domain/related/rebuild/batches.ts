import { getDb } from '@/db/client';
import type { ArticleSource } from '@/domain/related/keywords/term-weights-store';

/** Articles read, computed and stored together. */
export const BATCH = 250;
/** Yields to the event loop after this many computations in memory. */
export const YIELD_EVERY = 10;

/** Published articles after an ordinal, in that order; with `step`, a sample of every `step`th. */
export async function readPublishedBatch(after: number, step: number): Promise<ArticleSource[]> {
  return getDb().$queryRaw<ArticleSource[]>`
    SELECT id, ordinal, title, standfirst, text, published_at AS "publishedAt", section_id AS "sectionId" FROM article
    WHERE ordinal > ${after} AND ordinal % ${step} = 0 AND status = 'PUBLISHED' AND page_slug IS NULL ORDER BY ordinal LIMIT ${BATCH}`;
}

/** Starts a task once the one before has ended, while the caller goes on. */
export function oneAtATime(): (work: () => Promise<void>) => Promise<void> {
  let previous: Promise<void> = Promise.resolve();
  return async (work) => {
    await previous;
    previous = work();
    // The next awaiting caller receives the error; this avoids an unhandled rejection.
    previous.catch(() => undefined);
  };
}
