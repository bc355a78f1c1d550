import type { ForwardDocument } from '../index/forward-index';
import type { Condition } from '../match/find-documents';

/** Conditions on a document beyond containing some of the words; keys are those of the index. */
export type PostFilter = {
  conditions: Condition[];
  phrases: number[][];
  excludedPhrases: number[][];
  from?: Date;
  to?: Date;
};

/**
 * Whether a document meets the query's conditions. Checks the document itself, because lists may be older than its
 * last edit, do not contain pending documents, and know dates only by the day.
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

/** `keys` must come without stop words, like the stored sequence. */
function containsPhrase(sequence: Int32Array, keys: number[]): boolean {
  const [first] = keys;
  if (first === undefined) return true;
  for (let at = sequence.indexOf(first); at >= 0; at = sequence.indexOf(first, at + 1)) {
    if (keys.every((key, index) => sequence[at + index] === key)) return true;
  }
  return false;
}
