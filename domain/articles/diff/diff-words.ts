import { matchLists } from '../merge/longest-common-subsequence';
import { splitWords } from '../merge/merge-text';

/** Words that are unchanged, added or removed. */
export type DiffPart = { kind: 'same' | 'added' | 'removed'; text: string };

/** A word diff of two texts; removed words come before added ones. */
export function diffWords(before: string, after: string): DiffPart[] {
  const [were, are] = [splitWords(before), splitWords(after)];
  const matches = matchLists(were, are);
  const parts: DiffPart[] = [];
  let at = 0;
  let removed: string[] = [];
  const flush = (upTo: number) => {
    push(parts, 'removed', removed.join(''));
    push(parts, 'added', are.slice(at, upTo).join(''));
    removed = [];
  };
  were.forEach((word, index) => {
    const match = matches[index] ?? -1;
    if (match < 0) {
      removed.push(word);
      return;
    }
    // A space between two changes joins them: whole phrases are easier to read than fragments.
    flush(match);
    push(parts, 'same', word);
    at = match + 1;
  });
  flush(are.length);
  return parts;
}

function push(parts: DiffPart[], kind: DiffPart['kind'], text: string): void {
  if (text === '') return;
  const last = parts.at(-1);
  if (last?.kind === kind) parts[parts.length - 1] = { kind, text: last.text + text };
  else parts.push({ kind, text });
}
