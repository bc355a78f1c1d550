import type { ScoredArticle } from './engine';

/** What two articles have in common, from the candidate query. */
export type TaxonomyCandidate = {
  id: string;
  publishedAt: Date;
  /** The shared thread's title, or null. */
  thread: string | null;
  /** Names of shared topics. */
  topics: string[];
  /** The shared section's name, or null. */
  section: string | null;
};

/** The range of scores for each reason; a better reason always outranks a worse one. */
const TIERS = { thread: [0.7, 1], topics: [0.3, 0.7], section: [0.1, 0.3], latest: [0, 0.1] } as const;
/** Time constant of the decay, about three weeks to half; it never reaches zero. */
const DECAY_DAYS = 30;
const DECAY_FLOOR = 0.4;

/**
 * Scores candidates relative to the article's date, best first. Ties go to the newest, then by id, so that the order
 * is stable.
 */
export function scoreCandidates(candidates: TaxonomyCandidate[], publishedAt: Date, limit: number): ScoredArticle[] {
  return candidates
    .map((candidate) => ({ candidate, scored: score(candidate, publishedAt) }))
    .sort(
      (a, b) =>
        b.scored.score - a.scored.score ||
        b.candidate.publishedAt.getTime() - a.candidate.publishedAt.getTime() ||
        (a.candidate.id < b.candidate.id ? 1 : -1),
    )
    .slice(0, limit)
    .map(({ scored }) => scored);
}

function score(candidate: TaxonomyCandidate, publishedAt: Date): ScoredArticle {
  const { reason, detail } = reasonOf(candidate);
  const [low, high] = TIERS[reason];
  const shared = 1 - 0.5 ** (candidate.topics.length + (candidate.section ? 0.5 : 0) + 1);
  return {
    relatedId: candidate.id,
    score: low + (high - low) * shared * decay(candidate.publishedAt, publishedAt),
    reason,
    detail,
  };
}

function reasonOf({
  thread,
  topics,
  section,
}: TaxonomyCandidate): Pick<ScoredArticle, 'detail'> & { reason: keyof typeof TIERS } {
  if (thread !== null) return { reason: 'thread', detail: [thread] };
  if (topics.length > 0) return { reason: 'topics', detail: topics };
  return section === null ? { reason: 'latest', detail: [] } : { reason: 'section', detail: [section] };
}

function decay(one: Date, other: Date): number {
  const days = Math.abs(one.getTime() - other.getTime()) / 86_400_000;
  return DECAY_FLOOR + (1 - DECAY_FLOOR) * Math.exp(-days / DECAY_DAYS);
}
