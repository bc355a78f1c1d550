import { isStopWord } from '@/lib/arabic/stop-words';
import { roundScore } from './cursor';
import { MIN_COVERAGE_SHARE } from '../match/accumulate-scores';
import { type Condition, findDocuments } from '../match/find-documents';
import { type MatchedDocument, readDocuments } from '../match/read-documents';
import { stemWords } from '../query/parse';
import type { ParsedQuery, QueryTerm } from '../query/types';
import { termKey } from '../index/term-key';
import { FEATURES, extractFeatures, type RankedQuery } from './features';
import { prepareQuery } from './ranked-query';
import { scoreFeatures } from './score-features';
import { type PostFilter, passesPostFilter } from './post-filter';

export type RankedItem = { doc: number; value: number; articleId: string | null };
export type Ranking = { items: RankedItem[]; total: number; totalIsExact: boolean };

export type RankRequest = {
  parsed: ParsedQuery;
  queryTerms: QueryTerm[];
  conditions: Condition[];
  rankedAt: Date;
  limit: number;
};

/** Number of documents, best by their lists, that are ranked again with all features. */
const RERANK_DEPTH = 100;
/** Puts the others below all of these, in the order of their lists. */
const REMAINING_PENALTY = 1000;
const COVERAGE = FEATURES.indexOf('coverage');

/** Ranks everything that matches a query, best first, up to `take`. */
export async function rankDocuments({
  parsed,
  queryTerms,
  conditions,
  rankedAt,
  limit,
}: RankRequest): Promise<Ranking> {
  const phrases = parsed.phrases.map(termKeys);
  const single = parsed.excluded
    .filter((words) => words.length === 1)
    .map((words): Condition => ({ keys: termKeys(words), kind: 'excluded' }));
  const all = [...conditions, ...single.filter(({ keys }) => keys.length > 0)];
  const postFilter: PostFilter = {
    ...parsed.filters,
    conditions: all,
    phrases,
    excludedPhrases: parsed.excluded.filter((words) => words.length > 1).map(termKeys),
  };
  const quoted = new Set(phrases.flat());
  const required = queryTerms.map(({ forms }) => forms[0] !== undefined && quoted.has(forms[0].key));
  const found = await findDocuments(queryTerms, all, required, limit);
  const candidates = [...new Set([...found.best.slice(0, RERANK_DEPTH).map(({ doc }) => doc), ...found.pending])];
  const documents = (await readDocuments(candidates, new Date())).filter(({ forward, publishedAt }) =>
    passesPostFilter(forward, publishedAt, postFilter),
  );
  const reranked = rerank(
    prepareQuery(parsed.text, queryTerms, found.documentFrequencies, found.documentCount),
    documents,
    rankedAt,
  );
  const candidateSet = new Set(candidates);
  const others = phrases.length > 0 ? [] : found.best.filter(({ doc }) => !candidateSet.has(doc));
  const remaining = others.map(({ doc, score }): RankedItem => ({
    doc,
    value: roundScore(score - REMAINING_PENALTY),
    articleId: null,
  }));
  const isExact = others.length === 0;
  return {
    items: [...reranked, ...remaining],
    total: isExact ? reranked.length : Math.max(found.matchCount, reranked.length),
    totalIsExact: isExact,
  };
}

function rerank(query: RankedQuery, documents: MatchedDocument[], rankedAt: Date): RankedItem[] {
  const items = documents.map(({ doc, articleId, title, publishedAt, forward }) => {
    const features = extractFeatures(query, forward, title);
    return {
      doc,
      articleId,
      coverage: features[COVERAGE] ?? 0,
      value: roundScore(scoreFeatures(query, features, rankedAt.getTime() - publishedAt)),
    };
  });
  const bestCoverage = Math.max(0, ...items.map(({ coverage }) => coverage));
  return items
    .filter(({ coverage }) => coverage > 0 && coverage >= bestCoverage * MIN_COVERAGE_SHARE)
    .sort((a, b) => b.value - a.value || b.doc - a.doc)
    .map(({ doc, articleId, value }) => ({ doc, articleId, value }));
}

/** The keys of a text as stored in the index: stems, without stop words. */
function termKeys(words: string[]): number[] {
  return stemWords(words.filter((word) => !isStopWord(word))).map(termKey);
}
