import { inverseDocumentFrequency } from '../index/inverse-document-frequency';
import { countDocuments, readPostings } from '../index/read-postings';
import type { QueryTerm } from '../query/types';
import { accumulateScores, type FormPostings, type MatchRules } from './accumulate-scores';

export type FoundDocuments = {
  best: { doc: number; score: number }[];
  matchCount: number;
  /** Pending documents that contain some of the words, which no list contains yet: always ranked. */
  pending: number[];
  documentFrequencies: Map<number, number>;
  documentCount: number;
};

/** Terms that a match must or must not have, apart from those that rank it. */
export type Condition = { keys: number[]; kind: 'required' | 'excluded' };

const ALWAYS_READ = 1e6;

/** Finds the documents with most of a query's terms, by the lists alone. */
export async function findDocuments(
  queryTerms: QueryTerm[],
  conditions: Condition[],
  required: boolean[],
  limit: number,
): Promise<FoundDocuments> {
  const documentCount = await countDocuments();
  const wanted = new Map<number, number>();
  for (const { keys } of conditions) for (const key of keys) wanted.set(key, ALWAYS_READ);
  queryTerms.forEach(({ forms }, index) => {
    for (const { key, weight } of forms)
      wanted.set(key, Math.max(wanted.get(key) ?? 0, required[index] ? ALWAYS_READ : weight));
  });
  const { lists, pending } = await readPostings(
    [...wanted].map(([key, weight]) => ({ key, weight })),
    documentCount,
  );
  const documentFrequencies = new Map(lists.map(({ key, df }) => [key, df]));
  const byKey = new Map<number, Uint8Array[]>();
  for (const { key, docs } of lists) byKey.set(key, [...(byKey.get(key) ?? []), docs]);
  const forms: FormPostings[] = queryTerms.flatMap((term, index) =>
    term.forms.map(({ key, weight }) => ({
      term: index,
      weight: weight * inverseDocumentFrequency(documentFrequencies.get(key) ?? 0, documentCount),
      postings: byKey.get(key) ?? [],
    })),
  );
  conditions.forEach(({ keys }, index) => {
    for (const key of keys) forms.push({ term: queryTerms.length + index, weight: 0, postings: byKey.get(key) ?? [] });
  });
  const termWeights = queryTerms.map((term) =>
    inverseDocumentFrequency(
      Math.max(0, ...term.forms.map(({ key }) => documentFrequencies.get(key) ?? 0)),
      documentCount,
    ),
  );
  return {
    ...accumulateScores(forms, matchRules(queryTerms.length, conditions, required, limit), termWeights),
    pending,
    documentFrequencies,
    documentCount,
  };
}

function matchRules(termCount: number, conditions: Condition[], required: boolean[], limit: number): MatchRules {
  let [must, mustNot] = [0, 0];
  required.forEach((isRequired, index) => (must |= isRequired ? 1 << index : 0));
  conditions.forEach(({ kind }, index) => {
    if (kind === 'required') must |= 1 << (termCount + index);
    else mustNot |= 1 << (termCount + index);
  });
  return { required: must, excluded: mustNot, limit };
}
