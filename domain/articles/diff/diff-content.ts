import { type ChoiceField, choiceFields, type ListField, listFields, type TextField, textFields } from '../fields';
import type { DraftContent } from '../merge/draft-content';
import { matchNodes } from '../merge/match-nodes';
import { canonicalJson, type DraftNode, isSame, nodeText } from '../merge/draft-node';
import { type DiffPart, diffWords } from './diff-words';

/** One block of a comparison. `restyled`: the words are the same, but not their marks or the block's settings. */
export type BlockDiff = {
  type: string;
  state: 'same' | 'added' | 'removed' | 'changed' | 'restyled';
  parts: DiffPart[];
};

export type ContentDiff = {
  /** Lines that differ. */
  lines: { field: TextField; parts: DiffPart[] }[];
  /** Choices and lists that differ, by name. */
  choices: {
    field: ChoiceField | ListField | 'relatedPinEnds';
    before: string[];
    after: string[];
  }[];
  blocks: BlockDiff[];
};

/** The differences between two versions of an article: every field, and the body block by block, word by word. */
export function diffContent(before: DraftContent, after: DraftContent): ContentDiff {
  const lines = textFields
    .filter((field) => before[field] !== after[field])
    .map((field) => ({ field, parts: diffWords(before[field], after[field]) }));
  const choices = [...choiceFields, ...listFields]
    .filter((field) => !isSame(before[field], after[field]))
    .map((field) => ({ field, before: asList(before[field]), after: asList(after[field]) }));
  const ends = { field: 'relatedPinEnds' as const, before: endsOf(before), after: endsOf(after) };
  return {
    lines,
    choices: isSame(ends.before, ends.after) ? choices : [...choices, ends],
    blocks: diffBlocks(before.body.content, after.body.content),
  };
}

/** The same for two lists of blocks. */
export function diffBlocks(before: DraftNode[], after: DraftNode[]): BlockDiff[] {
  const pairs = matchNodes(before, after);
  const rows: BlockDiff[] = [];
  let at = 0;
  const pushAdded = (upTo: number) => {
    for (; at < upTo; at += 1) rows.push(...oneSided(after[at], 'added'));
  };
  before.forEach((node, index) => {
    const pair = pairs[index] ?? -1;
    if (pair < 0) {
      rows.push(...oneSided(node, 'removed'));
      return;
    }
    pushAdded(pair);
    rows.push(changed(node, after[pair] ?? node));
    at = pair + 1;
  });
  pushAdded(after.length);
  return rows;
}

function changed(before: DraftNode, after: DraftNode): BlockDiff {
  const [was, is] = [nodeText(before), nodeText(after)];
  const state = canonicalJson(before) === canonicalJson(after) ? 'same' : was === is ? 'restyled' : 'changed';
  return { type: after.type, state, parts: state === 'changed' ? diffWords(was, is) : [{ kind: 'same', text: is }] };
}

function oneSided(node: DraftNode | undefined, state: 'added' | 'removed'): BlockDiff[] {
  return node ? [{ type: node.type, state, parts: [{ kind: state, text: nodeText(node) }] }] : [];
}

function asList(value: string | string[] | null): string[] {
  if (Array.isArray(value)) return value;
  return value === null ? [] : [value];
}

/** Each end of a pin as one text: the article's id, and the moment. */
function endsOf({ relatedPinEnds }: DraftContent): string[] {
  return Object.entries(relatedPinEnds)
    .map(([id, end]) => `${id} ${end}`)
    .sort();
}
