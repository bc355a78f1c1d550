import { isStopWord } from '@/lib/arabic/stop-words';
import { rounded } from './cursor';
import { BALANCE_SHARE } from '../match/accumulate';
import { type Condition, findDocuments } from '../match/find-documents';
import { type MatchedDocument, readDocuments } from '../match/read-documents';
import { stemsOf } from '../query/parse';
import type { ParsedQuery, QueryTerm } from '../query/types';
import { termKey } from '../index/term-key';
import { FEATURES, featuresOf, type RankedQuery } from './features';
import { rankedQuery } from './ranked-query';
import { scoreOf } from './score';
import { type RequiredTerms, satisfies } from './verify';

export type RankedItem = { doc: number; value: number; articleId: string | null };
export type Ranking = { items: RankedItem[]; total: number; totalIsExact: boolean };

export type RankRequest = {
  parsed: ParsedQuery;
  slots: QueryTerm[];
  conditions: Condition[];
  rankedAt: Date;
  take: number;
};

/** So many of the best by their lists are ranked closely, by all that the documents themselves tell. */
const CLOSELY = 100;
/** The others follow, in the order of their lists, below anything ranked closely. */
const BELOW = 1000;
const COVERAGE = FEATURES.indexOf('coverage');

/** Everything that answers a query, best first, up to `take`. */
export async function rankAll({ parsed, slots, conditions, rankedAt, take }: RankRequest): Promise<Ranking> {
  const phrases = parsed.phrases.map(keysOf);
  const single = parsed.excluded
    .filter((words) => words.length === 1)
    .map((words): Condition => ({ keys: keysOf(words), kind: 'excluded' }));
  const all = [...conditions, ...single.filter(({ keys }) => keys.length > 0)];
  const demands: RequiredTerms = {
    ...parsed.filters,
    conditions: all,
    phrases,
    excludedPhrases: parsed.excluded.filter((words) => words.length > 1).map(keysOf),
  };
  const quoted = new Set(phrases.flat());
  const required = slots.map(({ forms }) => forms[0] !== undefined && quoted.has(forms[0].key));
  const found = await findDocuments(slots, all, required, take);
  const near = [...new Set([...found.best.slice(0, CLOSELY).map(({ doc }) => doc), ...found.pending])];
  const documents = (await readDocuments(near, new Date())).filter(({ forward, publishedAt }) =>
    satisfies(forward, publishedAt, demands),
  );
  const closely = rankClosely(rankedQuery(parsed.text, slots, found.dfs, found.documents), documents, rankedAt);
  const looked = new Set(near);
  const others = phrases.length > 0 ? [] : found.best.filter(({ doc }) => !looked.has(doc));
  const below = others.map(({ doc, score }): RankedItem => ({ doc, value: rounded(score - BELOW), articleId: null }));
  const isExact = others.length === 0;
  return {
    items: [...closely, ...below],
    total: isExact ? closely.length : Math.max(found.balanced, closely.length),
    totalIsExact: isExact,
  };
}

function rankClosely(query: RankedQuery, documents: MatchedDocument[], rankedAt: Date): RankedItem[] {
  const items = documents.map(({ doc, articleId, title, publishedAt, forward }) => {
    const features = featuresOf(query, forward, title);
    return {
      doc,
      articleId,
      coverage: features[COVERAGE] ?? 0,
      value: rounded(scoreOf(query, features, rankedAt.getTime() - publishedAt)),
    };
  });
  const most = Math.max(0, ...items.map(({ coverage }) => coverage));
  return items
    .filter(({ coverage }) => coverage > 0 && coverage >= most * BALANCE_SHARE)
    .sort((a, b) => b.value - a.value || b.doc - a.doc)
    .map(({ doc, articleId, value }) => ({ doc, articleId, value }));
}

/** As the index keeps a text: stems, without stop words. */
function keysOf(words: string[]): number[] {
  return stemsOf(words.filter((word) => !isStopWord(word))).map(termKey);
}
