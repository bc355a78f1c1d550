import type { Tx } from '@/db/transaction';
import type { RelatedEngine, ScoredArticle } from './engine';
import { findSimilar, type SimilarArticle } from '@/domain/related/similar/find-similar';
import type { Ranking } from '@/domain/related/similar/rank-similar';
import { listThreadArticles } from './thread-articles';
import { sharedKeywords } from '@/domain/related/similar/shared-keywords';
import { readArticleSource } from '@/domain/related/keywords/article-source';
import { taxonomyEngine } from './taxonomy-engine';
import {
  readTermWeights,
  type StoredTermWeights,
  writeTermWeights,
} from '@/domain/related/keywords/term-weights-store';

/**
 * Relates articles by content: first some of the same thread, then the most similar, then articles with the same
 * topics and section, and the latest.
 */
export const similarEngine: RelatedEngine = {
  async rank(tx, articleId, limit, now) {
    const own = await ownTermWeights(tx, articleId);
    if (!own) return taxonomyEngine.rank(tx, articleId, limit, now);
    const sameStory = own.hasThread ? (await listThreadArticles(tx, [articleId], now)).get(articleId) : undefined;
    return mergeSources(tx, own, sameStory ?? [], await findSimilar(tx, own, limit, now), limit, now);
  },
};

async function ownTermWeights(tx: Tx, articleId: string): ReturnType<typeof readTermWeights> {
  const analyzed = await readTermWeights(tx, articleId);
  if (analyzed) return analyzed;
  const source = await readArticleSource(tx, articleId);
  if (!source) return null;
  await writeTermWeights(tx, source);
  return readTermWeights(tx, articleId);
}

/**
 * Merges the sources of a list: thread articles, similar ones, then filing. Queries the database only for what is
 * still missing.
 */
export async function mergeSources(
  tx: Tx,
  own: StoredTermWeights,
  fromThread: ScoredArticle[],
  { best, nearDuplicates }: Ranking<SimilarArticle>,
  limit: number,
  now: Date,
): Promise<ScoredArticle[]> {
  const sharedWith = sharedKeywords(own);
  const similar = best.map(({ candidate, score }): ScoredArticle => ({
    relatedId: candidate.articleId,
    score,
    reason: 'terms',
    detail: sharedWith(candidate.vector),
  }));
  const excluded = new Set(nearDuplicates.map(({ articleId }) => articleId));
  const merged = withoutDuplicates([...fromThread.filter(({ relatedId }) => !excluded.has(relatedId)), ...similar]);
  if (merged.length >= limit) return merged.slice(0, limit);
  const fromTaxonomy = (await taxonomyEngine.rank(tx, own.articleId, limit * 2, now)).filter(
    ({ relatedId }) => !excluded.has(relatedId),
  );
  return withoutDuplicates([...merged, ...fromTaxonomy]).slice(0, limit);
}

function withoutDuplicates(entries: ScoredArticle[]): ScoredArticle[] {
  const seen = new Set<string>();
  return entries.filter(({ relatedId }) => !seen.has(relatedId) && seen.add(relatedId));
}
