import { type ChoiceField, choiceFields, listFields, type TextField, textFields } from '../fields';
import type { DraftContent } from './draft-content';
import { type BlockConflict, mergeBlocks } from './merge-blocks';
import { mergeText } from './merge-text';

/** A field that two people changed in two ways. The merged content holds theirs; mine waits for a choice. */
export type FieldConflict = { field: TextField | ChoiceField; mine: string | null; theirs: string | null };

export type Conflict = ({ kind: 'field' } & FieldConflict) | ({ kind: 'block' } & BlockConflict);

type Ends = DraftContent['relatedPinEnds'];

export type MergedContent = { content: DraftContent; conflicts: Conflict[] };

/**
 * Three versions of an article brought together: what two writers made of `base`. Lines are merged word by word, lists
 * as sets that keep their order, the body block by block. Never chooses for anyone: see the conflicts.
 */
export function mergeContent(base: DraftContent, mine: DraftContent, theirs: DraftContent): MergedContent {
  const content: DraftContent = { ...theirs };
  const conflicts: Conflict[] = [];
  for (const field of textFields) {
    const text = mergeText(base[field], mine[field], theirs[field]);
    if (text === null) conflicts.push({ kind: 'field', field, mine: mine[field], theirs: theirs[field] });
    else content[field] = text;
  }
  for (const field of choiceFields) {
    const [was, own, other] = [base[field], mine[field], theirs[field]];
    if (own === was || own === other) continue;
    if (other === was) Object.assign(content, { [field]: own });
    else conflicts.push({ kind: 'field', field, mine: own, theirs: other });
  }
  for (const field of listFields) content[field] = mergeIds(base[field], mine[field], theirs[field]);
  content.relatedPinEnds = mergeEnds(base.relatedPinEnds, mine.relatedPinEnds, theirs.relatedPinEnds);
  const body = mergeBlocks(base.body.content, mine.body.content, theirs.body.content);
  content.body = { ...theirs.body, content: body.nodes };
  conflicts.push(...body.conflicts.map((conflict) => ({ kind: 'block' as const, ...conflict })));
  return { content, conflicts };
}

/** Takes every addition and removal; the order is that of whoever changed it, theirs first. */
function mergeIds(base: string[], mine: string[], theirs: string[]): string[] {
  const isUntouched = theirs.join() === base.join();
  const [first, second] = isUntouched ? [mine, theirs] : [theirs, mine];
  const removed = new Set(base.filter((id) => !mine.includes(id) || !theirs.includes(id)));
  return [...new Set([...first, ...second])].filter((id) => !removed.has(id));
}

/** Merges each end separately: takes a change made by one; of two different changes the later end wins. */
function mergeEnds(base: Ends, mine: Ends, theirs: Ends): Ends {
  const merged: Ends = {};
  for (const id of new Set([...Object.keys(theirs), ...Object.keys(mine)])) {
    const [was, own, other] = [base[id], mine[id], theirs[id]];
    const end =
      own === was
        ? other
        : other === was
          ? own
          : [own, other]
              .flatMap((one) => one ?? [])
              .sort()
              .at(-1);
    if (end !== undefined) merged[id] = end;
  }
  return merged;
}
