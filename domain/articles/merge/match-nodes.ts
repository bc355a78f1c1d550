import { matchLists } from './longest-common-subsequence';
import { splitWords } from './merge-text';
import { type DraftNode, nodeText } from './draft-node';

const MIN_OVERLAP = 0.4;

/**
 * Matches the nodes of two versions: for each of `before`, its index in `after` or -1. Nodes match when they have the
 * same type and share enough words, or when both are empty.
 */
export function matchNodes(before: DraftNode[], after: DraftNode[]): Int32Array {
  const withWords = (node: DraftNode) => ({ type: node.type, words: wordsOf(node) });
  return matchLists(
    before.map(withWords),
    after.map(withWords),
    (was, is) => was.type === is.type && overlapCoefficient(was.words, is.words) >= MIN_OVERLAP,
  );
}

/** The share of words that two texts have in common, of those of the shorter: a paragraph cut in two is still itself. */
export function overlapCoefficient(one: readonly string[], other: readonly string[]): number {
  if (one.length === 0 || other.length === 0) return one.length === other.length ? 1 : 0.5;
  const counts = new Map<string, number>();
  for (const word of one) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of other) {
    const left = counts.get(word) ?? 0;
    if (left > 0) shared += 1;
    counts.set(word, left - 1);
  }
  return shared / Math.min(one.length, other.length);
}

function wordsOf(node: DraftNode): string[] {
  return splitWords(nodeText(node)).filter((word) => /[\p{L}\p{N}]/u.test(word));
}
