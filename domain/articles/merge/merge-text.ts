import { isSame, type DraftNode } from './draft-node';
import { diff3 } from './diff3';

/** Words, spaces and signs, each by itself, so that changes of neighbouring words do not touch. */
export function splitWords(text: string): string[] {
  return text.match(/[\p{L}\p{N}\p{M}\u0640_]+|\s+|[^\p{L}\p{N}\p{M}\u0640_\s]/gu) ?? [];
}

/** Three versions of a line brought together word by word; null when both changed the same words. */
export function mergeText(base: string, mine: string, theirs: string): string | null {
  if (mine === theirs || base === theirs) return mine;
  if (base === mine) return theirs;
  return mergeLists(splitWords(base), splitWords(mine), splitWords(theirs), (word) => word)?.join('') ?? null;
}

/** The same for the runs of a paragraph: a word with other marks is another word. */
export function mergeInlines(base: DraftNode[], mine: DraftNode[], theirs: DraftNode[]): DraftNode[] | null {
  const merged = mergeLists(atoms(base), atoms(mine), atoms(theirs), atomKey);
  return merged && joinRuns(merged);
}

/**
 * Three versions of a list. Two insertions at one place are both kept, theirs first; null when one place was changed
 * in two ways.
 */
function mergeLists<T>(base: T[], mine: T[], theirs: T[], keyOf: (item: T) => string): T[] | null {
  const merged: T[] = [];
  for (const chunk of diff3(base.map(keyOf), mine.map(keyOf), theirs.map(keyOf))) {
    const own = mine.slice(...chunk.mine);
    const other = theirs.slice(...chunk.theirs);
    if (chunk.kind === 'mine') merged.push(...own);
    else if (chunk.kind !== 'conflict') merged.push(...other);
    else if (chunk.base[0] === chunk.base[1]) merged.push(...other, ...own);
    else return null;
  }
  return merged;
}

function atoms(runs: DraftNode[]): DraftNode[] {
  return runs.flatMap((run) =>
    run.type === 'text' ? splitWords(run.text ?? '').map((text) => ({ ...run, text })) : [run],
  );
}

function atomKey(atom: DraftNode): string {
  return `${atom.type}\t${atom.text ?? ''}\t${JSON.stringify(atom.marks ?? [])}`;
}

function joinRuns(pieces: DraftNode[]): DraftNode[] {
  const runs: DraftNode[] = [];
  for (const piece of pieces) {
    const last = runs.at(-1);
    const joins = last?.type === 'text' && piece.type === 'text' && isSame(last.marks ?? [], piece.marks ?? []);
    if (last && joins) runs[runs.length - 1] = { ...last, text: `${last.text ?? ''}${piece.text ?? ''}` };
    else runs.push({ ...piece });
  }
  return runs;
}
