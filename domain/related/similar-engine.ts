import type { Tx } from '@/db/transaction';
import type { RelatedEngine, ScoredArticle } from './engine';
import { findSimilar, type SimilarArticle } from './find-similar';
import type { Ranking } from './rank-similar';
import { sharedWords } from './shared-words';
import { readSource } from './source';
import { taxonomyEngine } from './taxonomy-engine';
import { readVector, type StoredVector, writeVector } from './vector-store';

/** A long story must not push everything else out of its articles' lists. */
const MAX_OF_THREAD = 8;

/**
 * Relates articles by what they say: first some of the same story, then those most like it, filled up with what was filed
 * under the same topics and section, and the latest.
 */
export const similarEngine: RelatedEngine = {
  async rank(tx, articleId, limit, now) {
    const own = await ownVector(tx, articleId);
    if (!own) return taxonomyEngine.rank(tx, articleId, limit, now);
    return combine(tx, own, await findSimilar(tx, own, limit, now), limit, now, own.hasThread);
  },
};

async function ownVector(tx: Tx, articleId: string): ReturnType<typeof readVector> {
  const known = await readVector(tx, articleId);
  if (known) return known;
  const source = await readSource(tx, articleId);
  if (!source) return null;
  await writeVector(tx, source);
  return readVector(tx, articleId);
}

/** The list of an article whose similar ones are found: thread before, filing after. Asks the database only where it must. */
export async function combine(tx: Tx, own: StoredVector, { best, copies }: Ranking<SimilarArticle>, limit: number, now: Date, hasThread: boolean): Promise<ScoredArticle[]> {
  const wordsWith = sharedWords(own);
  const similar = best.map(({ candidate, score }): ScoredArticle => ({ relatedId: candidate.articleId, score, reason: 'terms', detail: wordsWith(candidate.vector) }));
  if (!hasThread && similar.length >= limit) return similar.slice(0, limit);
  const hidden = new Set(copies.map(({ articleId }) => articleId));
  const filed = (await taxonomyEngine.rank(tx, own.articleId, limit * 2, now)).filter(({ relatedId }) => !hidden.has(relatedId));
  const thread = filed.filter(({ reason }) => reason === 'thread').slice(0, MAX_OF_THREAD);
  return once([...thread, ...similar, ...filed]).slice(0, limit);
}

function once(entries: ScoredArticle[]): ScoredArticle[] {
  const seen = new Set<string>();
  return entries.filter(({ relatedId }) => !seen.has(relatedId) && seen.add(relatedId));
}
