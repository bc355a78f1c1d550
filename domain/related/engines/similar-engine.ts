import type { Tx } from '@/db/transaction';
import type { RelatedEngine, ScoredArticle } from './engine';
import { findSimilar, type SimilarArticle } from '@/domain/related/similar/find-similar';
import type { Ranking } from '@/domain/related/similar/rank-similar';
import { listSameStory } from './same-story';
import { sharedKeywords } from '@/domain/related/similar/shared-keywords';
import { readArticleSource } from '@/domain/related/keywords/article-source';
import { taxonomyEngine } from './taxonomy-engine';
import {
  readTermWeights,
  type StoredTermWeights,
  writeTermWeights,
} from '@/domain/related/keywords/term-weights-store';

/**
 * Relates articles by what they say: first some of the same story, then those most like it, filled up with what was filed
 * under the same topics and section, and the latest.
 */
export const similarEngine: RelatedEngine = {
  async rank(tx, articleId, limit, now) {
    const own = await ownTermWeights(tx, articleId);
    if (!own) return taxonomyEngine.rank(tx, articleId, limit, now);
    const sameStory = own.hasThread ? (await listSameStory(tx, [articleId], now)).get(articleId) : undefined;
    return mergeSources(tx, own, sameStory ?? [], await findSimilar(tx, own, limit, now), limit, now);
  },
};

async function ownTermWeights(tx: Tx, articleId: string): ReturnType<typeof readTermWeights> {
  const known = await readTermWeights(tx, articleId);
  if (known) return known;
  const source = await readArticleSource(tx, articleId);
  if (!source) return null;
  await writeTermWeights(tx, source);
  return readTermWeights(tx, articleId);
}

/** The list of an article whose similar ones are found: the same story before, filing after. Asks the database only where it must. */
export async function mergeSources(
  tx: Tx,
  own: StoredTermWeights,
  sameStory: ScoredArticle[],
  { best, copies }: Ranking<SimilarArticle>,
  limit: number,
  now: Date,
): Promise<ScoredArticle[]> {
  const wordsWith = sharedKeywords(own);
  const similar = best.map(({ candidate, score }): ScoredArticle => ({
    relatedId: candidate.articleId,
    score,
    reason: 'terms',
    detail: wordsWith(candidate.vector),
  }));
  const hidden = new Set(copies.map(({ articleId }) => articleId));
  const alike = once([...sameStory.filter(({ relatedId }) => !hidden.has(relatedId)), ...similar]);
  if (alike.length >= limit) return alike.slice(0, limit);
  const filed = (await taxonomyEngine.rank(tx, own.articleId, limit * 2, now)).filter(
    ({ relatedId }) => !hidden.has(relatedId),
  );
  return once([...alike, ...filed]).slice(0, limit);
}

function once(entries: ScoredArticle[]): ScoredArticle[] {
  const seen = new Set<string>();
  return entries.filter(({ relatedId }) => !seen.has(relatedId) && seen.add(relatedId));
}
