import { inverseDocumentFrequency } from '../index/inverse-document-frequency';
import { countDocuments, readPostings } from '../index/read-postings';
import type { QueryTerm } from '../query/types';
import { accumulate, type FormLists, type MatchRules } from './accumulate';

export type FoundDocuments = {
  best: { doc: number; score: number }[];
  balanced: number;
  /** Documents that no list tells of yet and that hold some of the words: to be looked at in any case. */
  pending: number[];
  dfs: Map<number, number>;
  documents: number;
};

/** A slot that every match must have, or none may have, beside those that are ranked by. */
export type Condition = { keys: number[]; kind: 'required' | 'excluded' };

const FIRST = 1e6;

/** The documents that hold most of a query's slots, by the lists alone. */
export async function findDocuments(
  slots: QueryTerm[],
  conditions: Condition[],
  required: boolean[],
  take: number,
): Promise<FoundDocuments> {
  const documents = await countDocuments();
  const wanted = new Map<number, number>();
  for (const { keys } of conditions) for (const key of keys) wanted.set(key, FIRST);
  slots.forEach(({ forms }, index) => {
    for (const { key, weight } of forms)
      wanted.set(key, Math.max(wanted.get(key) ?? 0, required[index] ? FIRST : weight));
  });
  const { lists, pending } = await readPostings(
    [...wanted].map(([key, weight]) => ({ key, weight })),
    documents,
  );
  const dfs = new Map(lists.map(({ key, df }) => [key, df]));
  const byKey = new Map<number, Uint8Array[]>();
  for (const { key, docs } of lists) byKey.set(key, [...(byKey.get(key) ?? []), docs]);
  const forms: FormLists[] = slots.flatMap((slot, index) =>
    slot.forms.map(({ key, weight }) => ({
      slot: index,
      weight: weight * inverseDocumentFrequency(dfs.get(key) ?? 0, documents),
      lists: byKey.get(key) ?? [],
    })),
  );
  conditions.forEach(({ keys }, index) => {
    for (const key of keys) forms.push({ slot: slots.length + index, weight: 0, lists: byKey.get(key) ?? [] });
  });
  const fieldLengths = slots.map((slot) =>
    inverseDocumentFrequency(Math.max(0, ...slot.forms.map(({ key }) => dfs.get(key) ?? 0)), documents),
  );
  return {
    ...accumulate(forms, rulesOf(slots.length, conditions, required, take), fieldLengths),
    pending,
    dfs,
    documents,
  };
}

function rulesOf(slots: number, conditions: Condition[], required: boolean[], take: number): MatchRules {
  let [must, mustNot] = [0, 0];
  required.forEach((isRequired, index) => (must |= isRequired ? 1 << index : 0));
  conditions.forEach(({ kind }, index) => {
    if (kind === 'required') must |= 1 << (slots + index);
    else mustNot |= 1 << (slots + index);
  });
  return { required: must, excluded: mustNot, take };
}
