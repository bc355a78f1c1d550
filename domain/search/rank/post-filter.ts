import type { ForwardDocument } from '../index/forward-index';
import type { Condition } from '../match/find-documents';

/** What a document must satisfy beyond holding some of the words; keys are those of the index. */
export type PostFilter = {
  conditions: Condition[];
  phrases: number[][];
  excludedPhrases: number[][];
  from?: Date;
  to?: Date;
};

/**
 * Whether a document satisfies what a query demands. Asked of the document itself, since lists may tell of it as it was
 * before an edit, pending documents stand in no list, and dates are looked up by whole days.
 */
export function passesPostFilter(document: ForwardDocument, publishedAt: number, postFilter: PostFilter): boolean {
  if (postFilter.from && publishedAt < postFilter.from.getTime()) return false;
  if (postFilter.to && publishedAt >= postFilter.to.getTime()) return false;
  if (!postFilter.conditions.every(({ keys, kind }) => containsAny(document, keys) === (kind === 'required')))
    return false;
  if (!postFilter.phrases.every((keys) => containsPhrase(document.sequence, keys))) return false;
  return !postFilter.excludedPhrases.some((keys) => containsPhrase(document.sequence, keys));
}

function containsAny({ sequence, filters, rest }: ForwardDocument, keys: number[]): boolean {
  return keys.some(
    (key) =>
      filters.includes(key) || sequence.includes(key) || rest.some((entry, index) => index % 2 === 0 && entry === key),
  );
}

/** Stop words, which a text's row leaves out, are left out of `keys` as well. */
function containsPhrase(sequence: Int32Array, keys: number[]): boolean {
  const [first] = keys;
  if (first === undefined) return true;
  for (let at = sequence.indexOf(first); at >= 0; at = sequence.indexOf(first, at + 1)) {
    if (keys.every((key, index) => sequence[at + index] === key)) return true;
  }
  return false;
}
