import { expect, it } from 'vitest';
import { type TaxonomyCandidate, scoreCandidates } from './score-candidates';

const day = 86_400_000;
const now = new Date('2026-03-01T00:00:00Z');
const candidate = (id: string, over: Partial<TaxonomyCandidate> = {}): TaxonomyCandidate => ({
  id,
  publishedAt: now,
  thread: null,
  topics: [],
  section: null,
  ...over,
});

it('never lets a worse reason pass a better one, however old the better', () => {
  const ranked = scoreCandidates(
    [
      candidate('latest'),
      candidate('section', { section: 'سياسة', publishedAt: new Date(now.getTime() - 3_000 * day) }),
      candidate('topics', { topics: ['مياه'], publishedAt: new Date(now.getTime() - 3_000 * day) }),
      candidate('thread', { thread: 'ملف', publishedAt: new Date(now.getTime() - 3_000 * day) }),
    ],
    now,
    24,
  );
  expect(ranked.map(({ reason }) => reason)).toEqual(['thread', 'topics', 'section', 'latest']);
  expect(ranked.every(({ score }) => score > 0 && score <= 1)).toBe(true);
});

it('prefers more shared topics, then the nearer date, and orders ties always the same', () => {
  const older = new Date(now.getTime() - 20 * day);
  const list = [
    candidate('a', { topics: ['1'] }),
    candidate('b', { topics: ['1', '2'] }),
    candidate('c', { topics: ['1', '2'], publishedAt: older }),
    candidate('d', { topics: ['1'] }),
  ];
  expect(scoreCandidates(list, now, 3).map(({ relatedId }) => relatedId)).toEqual(
    scoreCandidates(list.toReversed(), now, 3).map(({ relatedId }) => relatedId),
  );
  expect(scoreCandidates(list, now, 4)[0]?.relatedId).toBe('b');
});
