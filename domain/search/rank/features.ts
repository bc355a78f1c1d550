import { foldArabic } from '@/lib/arabic/fold';
import type { ForwardDocument } from '../index/forward-index';
import { impactOf } from '../index/impact';
import { type TermMatches, matchTerms, type TermMatcher, type RankedTerm } from './term-matches';
import type { Trigrams } from './trigrams';

export type RankedQuery = {
  terms: RankedTerm[];
  matcher: TermMatcher;
  totalIdf: number;
  trigrams: Trigrams;
  /** Whether the query is a series of names and nouns, as editors type, rather than a sentence. */
  isList: boolean;
};

export const FEATURES = [
  'bm25',
  'coverage',
  'titleCoverage',
  'leadCoverage',
  'sameRootInTitle',
  'sameRootInText',
  'pairs',
  'nearness',
  'order',
  'titleLikeness',
  'titleContainment',
  'titleFocus',
  'titleKinFocus',
  'titleLength',
] as const;

/** Window of consecutive terms in which query words count as near each other. */
const PROXIMITY_WINDOW = 15;

/** Computes the ranking features of a document for a query, in the order of `FEATURES`; each about 0 to 1. */
export function extractFeatures(query: RankedQuery, document: ForwardDocument, title: string): number[] {
  const { terms, totalIdf } = query;
  const matches = matchTerms(query.matcher, terms.length, document);
  const all = totalIdf || 1;
  const share = Math.max(1, document.titleLength);
  let [bm25, coverage, inTitle, inLead, sameRootTitle, sameRootText] = [0, 0, 0, 0, 0, 0];
  for (let index = 0; index < terms.length; index += 1) {
    const idf = terms[index]?.rarity ?? 0;
    const [counts, sameRoot] = [matches.counts[index], matches.sameRoot[index]];
    if (counts) {
      const weight = matches.weights[index] ?? 0;
      bm25 += weight * idf * impactOf(counts, document);
      coverage += weight * idf;
      if (counts.title > 0) inTitle += weight * idf;
      if (counts.title + counts.standfirst > 0) inLead += weight * idf;
    }
    if (!counts && sameRoot) sameRootText += idf;
    if (!counts?.title && sameRoot === 'title') sameRootTitle += idf;
  }
  const similarity = query.trigrams.similarity(foldArabic(title));
  return [
    bm25 / all,
    coverage / all,
    inTitle / all,
    inLead / all,
    sameRootTitle / all,
    sameRootText / all,
    adjacentPairs(matches, terms.length),
    proximity(matches, terms, document.titleLength) / all,
    orderInTitle(matches, document.titleLength, terms.length),
    similarity.jaccard,
    similarity.contained,
    matches.titleExact / share,
    matches.titleSameRoot / share,
    document.titleLength / 7,
  ];
}

/** The share of the query's adjacent word pairs that are adjacent, in the same order, somewhere in the text. */
function adjacentPairs({ positions, termAt }: TermMatches, termCount: number): number {
  if (termCount < 2) return 0;
  let found = 0;
  for (let hit = 1; hit < positions.length; hit += 1) {
    const term = termAt[hit] ?? 0;
    if (term > 0 && termAt[hit - 1] === term - 1 && positions[hit - 1] === (positions[hit] ?? 0) - 1)
      found |= 1 << term;
  }
  return countBits(found) / (termCount - 1);
}

function countBits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** The share of the query's rarity found within the best window of the text below the title. */
function proximity({ positions, termAt }: TermMatches, terms: RankedTerm[], from: number): number {
  const inside = new Uint16Array(terms.length);
  let [first, current, best] = [0, 0, 0];
  for (let hit = 0; hit < positions.length; hit += 1) {
    const position = positions[hit] ?? 0;
    if (position < from) {
      first = hit + 1;
      continue;
    }
    const term = termAt[hit] ?? 0;
    inside[term] = (inside[term] ?? 0) + 1;
    if (inside[term] === 1) current += terms[term]?.rarity ?? 0;
    for (; (positions[first] ?? 0) <= position - PROXIMITY_WINDOW; first += 1) {
      const leaving = termAt[first] ?? 0;
      inside[leaving] = (inside[leaving] ?? 0) - 1;
      if (inside[leaving] === 0) current -= terms[leaving]?.rarity ?? 0;
    }
    if (current > best) best = current;
  }
  return best;
}

/** The longest common subsequence of query and title, relative to the shorter of the two. */
function orderInTitle({ positions, termAt }: TermMatches, titleLength: number, termCount: number): number {
  // For each term: the longest subsequence that ends with it or before it.
  const longest = new Uint8Array(termCount);
  let best = 0;
  for (let hit = 0; hit < positions.length && (positions[hit] ?? 0) < titleLength; hit += 1) {
    const term = termAt[hit] ?? 0;
    let before = 0;
    for (let other = 0; other < term; other += 1) before = Math.max(before, longest[other] ?? 0);
    longest[term] = Math.max(longest[term] ?? 0, before + 1);
    best = Math.max(best, before + 1);
  }
  return best / Math.max(1, Math.min(termCount, titleLength));
}
