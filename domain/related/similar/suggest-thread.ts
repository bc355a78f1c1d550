import { getDb } from '@/db/client';
import type { ArticleText } from '@/domain/related/keywords/article-text';
import { findSimilar } from './find-similar';
import { readCollectionStatistics } from '@/domain/related/keywords/document-frequencies';
import { fingerprint } from '@/domain/related/keywords/fingerprint';
import type { Comparable } from '@/domain/related/keywords/comparable';
import { chooseKeywords, countMentions } from '@/domain/related/keywords/keywords';
import { packTermWeights, unpackTermWeights } from '@/domain/related/keywords/term-weights';

export type ThreadSuggestion = { id: string; slug: string; title: string; score: number };

/** The thread must account for this share of the similarity of the most similar articles. */
const MIN_SHARE = 0.3;
const MIN_SCORE = 0.1;
const SIMILAR_READ = 12;
/** The number of no document: the text is not stored yet. */
const NO_DOCUMENT = 0;

/** The thread that most of the articles similar to this text belong to, or null when none stands out. */
export async function suggestThread(content: ArticleText, now = new Date()): Promise<ThreadSuggestion | null> {
  const mentions = countMentions(content);
  const termWeights = unpackTermWeights(
    packTermWeights(chooseKeywords(mentions, await readCollectionStatistics(getDb(), mentions.keys()))),
  );
  const own: Comparable = {
    doc: NO_DOCUMENT,
    publishedAt: now.getTime(),
    vector: termWeights,
    bands: fingerprint(content),
    titleTerms: new Int32Array(0),
    titleLength: 0,
    sectionId: null,
  };
  const { best, nearDuplicates } = await findSimilar(getDb(), own, SIMILAR_READ, now);
  const similar = [...nearDuplicates.map((candidate) => ({ candidate, score: 1 })), ...best];
  const rows = await getDb().article.findMany({
    where: { id: { in: similar.map(({ candidate }) => candidate.articleId) }, threadId: { not: null } },
    relationLoadStrategy: 'join',
    select: { id: true, thread: { select: { id: true, slug: true, title: true } } },
  });
  const threadOf = new Map(rows.map(({ id, thread }) => [id, thread]));
  const votes = new Map<string, ThreadSuggestion>();
  for (const { candidate, score } of similar) {
    const thread = threadOf.get(candidate.articleId);
    if (thread) votes.set(thread.id, { ...thread, score: score + (votes.get(thread.id)?.score ?? 0) });
  }
  const total = similar.reduce((sum, { score }) => sum + score, 0);
  const [winner] = [...votes.values()].sort((a, b) => b.score - a.score);
  return winner && winner.score >= MIN_SCORE && winner.score >= total * MIN_SHARE ? winner : null;
}
