import type { ScoredArticle } from './engine';

/** What two articles share, as the candidate query found it. */
export type TaxonomyCandidate = {
  id: string;
  publishedAt: Date;
  /** The thread's title when both belong to it. */
  thread: string | null;
  /** Names of shared topics. */
  topics: string[];
  /** The section's name when both stand in it. */
  section: string | null;
};

/** Where each reason's scores begin and end; a better reason is always ahead of a worse one. */
const TIERS = { thread: [0.7, 1], topics: [0.3, 0.7], section: [0.1, 0.3], latest: [0, 0.1] } as const;
/** Interest halves in about three weeks, but never quite ends. */
const DECAY_DAYS = 30;
const DECAY_FLOOR = 0.4;

/** Scores candidates against the article's own date, best first. Ties: newest, then id, so that the order is one. */
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
