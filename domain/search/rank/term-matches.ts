import type { ForwardDocument } from '../index/forward-index';
import type { FieldCounts } from '../index/impact';
import { rootOf } from '../index/term-key';

/** A query term as ranking needs it. */
export type RankedTerm = { forms: Map<number, number>; sameRoot: Set<number>; rarity: number };

/** Finds a query's terms among a document's keys; a small table rejects most keys with one lookup. */
export type TermMatcher = {
  prefilter: Uint8Array;
  byKey: Map<number, { slot: number; weight: number }>;
  byRoot: Map<number, number>;
};

/** The positions of a query's terms in a document. */
export type TermMatches = {
  /** Positions in the sequence that match a term, ascending, and the term at each. */
  positions: number[];
  termAt: number[];
  /** By term. */
  counts: (FieldCounts | undefined)[];
  /** Weight of the best form found, by term. */
  weights: number[];
  sameRoot: ('title' | 'text' | undefined)[];
  /** How many of the title's terms match the query exactly, and how many only by root. */
  titleExact: number;
  titleSameRoot: number;
};

const PREFILTER_BITS = 12;

/** Precomputes the lookup, once for all documents. */
export function createTermMatcher(terms: RankedTerm[]): TermMatcher {
  const matcher: TermMatcher = { prefilter: new Uint8Array(1 << PREFILTER_BITS), byKey: new Map(), byRoot: new Map() };
  terms.forEach(({ forms, sameRoot }, term) => {
    for (const [key, weight] of forms) {
      if (!matcher.byKey.has(key)) matcher.byKey.set(key, { slot: term, weight });
      matcher.prefilter[key >>> (32 - PREFILTER_BITS)] = 1;
    }
    for (const key of sameRoot) {
      if (!matcher.byRoot.has(key)) matcher.byRoot.set(key, term);
      matcher.prefilter[key >>> (32 - PREFILTER_BITS)] = 1;
    }
  });
  return matcher;
}

/** Matches one document. */
export function matchTerms(
  matcher: TermMatcher,
  termCount: number,
  { sequence, titleLength, standfirstLength, rest }: ForwardDocument,
): TermMatches {
  const { prefilter } = matcher;
  const matches: TermMatches = {
    positions: [],
    termAt: [],
    counts: new Array(termCount).fill(undefined),
    weights: new Array(termCount).fill(0),
    sameRoot: new Array(termCount).fill(undefined),
    titleExact: 0,
    titleSameRoot: 0,
  };
  const bodyFrom = titleLength + standfirstLength;
  for (let position = 0; position < sequence.length; position += 1) {
    const key = sequence[position] ?? 0;
    if (prefilter[key >>> (32 - PREFILTER_BITS)] === 0) continue;
    recordMatch(
      matcher,
      matches,
      key,
      position < titleLength ? 'title' : position < bodyFrom ? 'standfirst' : 'body',
      1,
      position,
    );
  }
  for (let index = 0; index + 1 < rest.length; index += 2) {
    const key = rest[index] ?? 0;
    if (prefilter[key >>> (32 - PREFILTER_BITS)] === 1)
      recordMatch(matcher, matches, key, 'body', rest[index + 1] ?? 0, -1);
  }
  return matches;
}

function recordMatch(
  matcher: TermMatcher,
  matches: TermMatches,
  key: number,
  field: keyof FieldCounts,
  count: number,
  position: number,
): void {
  const sameRootSlot = matcher.byRoot.get(rootOf(key));
  if (sameRootSlot !== undefined && matches.sameRoot[sameRootSlot] !== 'title')
    matches.sameRoot[sameRootSlot] = field === 'title' ? 'title' : 'text';
  const exact = matcher.byKey.get(key);
  if (field === 'title' && exact) matches.titleExact += 1;
  else if (field === 'title' && sameRootSlot !== undefined) matches.titleSameRoot += 1;
  if (!exact) return;
  const { slot: term, weight } = exact;
  if (position >= 0) {
    matches.positions.push(position);
    matches.termAt.push(term);
  }
  const known = (matches.counts[term] ??= { title: 0, standfirst: 0, body: 0 });
  known[field] += count;
  matches.weights[term] = Math.max(matches.weights[term] ?? 0, weight);
}
