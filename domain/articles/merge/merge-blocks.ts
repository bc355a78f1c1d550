import { matchNodes } from './match-nodes';
import { mergeInlines, mergeText } from './merge-text';
import { canonicalJson, type DraftNode, isSame } from './draft-node';
import { diff3 } from './diff3';

/** One place that two people changed in two ways. Both versions stand in the merged body until somebody chooses. */
export type BlockConflict = { mine: DraftNode[]; theirs: DraftNode[] };

type Merged = { nodes: DraftNode[]; conflicts: BlockConflict[] };

/** The versions of one node, known to be the same node. */
type NodeVersions = { base: DraftNode; mine: DraftNode; theirs: DraftNode };

/**
 * Merges three versions of a list of blocks. Takes what only one writer changed; matches blocks that both changed by
 * their words and merges inside; keeps both versions of what cannot be merged, theirs first, as a conflict. A block
 * that one removed and the other changed stays. Nothing that either wrote is dropped.
 */
export function mergeBlocks(base: DraftNode[], mine: DraftNode[], theirs: DraftNode[]): Merged {
  const merged: Merged = { nodes: [], conflicts: [] };
  for (const chunk of diff3(base.map(canonicalJson), mine.map(canonicalJson), theirs.map(canonicalJson))) {
    const own = mine.slice(...chunk.mine);
    const other = theirs.slice(...chunk.theirs);
    if (chunk.kind === 'mine') merged.nodes.push(...own);
    else if (chunk.kind !== 'conflict') merged.nodes.push(...other);
    else add(merged, mergeChanged(base.slice(...chunk.base), own, other));
  }
  return merged;
}

/** Blocks get names (those of the base that they are, or new ones), so that changed ones can be followed. */
function mergeChanged(base: DraftNode[], mine: DraftNode[], theirs: DraftNode[]): Merged {
  const own = labelNodes(base, mine, 'm');
  const other = labelNodes(base, theirs, 't');
  const merged: Merged = { nodes: [], conflicts: [] };
  const names = base.map((_, at) => `b${at}`);
  for (const chunk of diff3(names, own, other)) {
    const part = {
      base: base.slice(...chunk.base),
      mine: mine.slice(...chunk.mine),
      theirs: theirs.slice(...chunk.theirs),
    };
    if (chunk.kind === 'same' || chunk.kind === 'both') {
      for (let at = 0; at < part.mine.length; at += 1) add(merged, mergeNodeAt(part, at));
    } else if (part.base.length === 0) {
      merged.nodes.push(...part.theirs, ...part.mine);
    } else {
      add(merged, keepBothVersions(part));
    }
  }
  return merged;
}

function labelNodes(base: DraftNode[], version: DraftNode[], letter: string): string[] {
  const names = version.map((_, at) => `${letter}${at}`);
  matchNodes(base, version).forEach((at, was) => {
    if (at >= 0) names[at] = `b${was}`;
  });
  return names;
}

type Part = { base: DraftNode[]; mine: DraftNode[]; theirs: DraftNode[] };

function mergeNodeAt(part: Part, at: number): Merged {
  const [base, mine, theirs] = [part.base[at], part.mine[at], part.theirs[at]];
  if (!base || !mine || !theirs)
    return { nodes: [...(theirs ? [theirs] : []), ...(mine ? [mine] : [])], conflicts: [] };
  const node = mergeNode({ base, mine, theirs });
  return node
    ? { nodes: [node.node], conflicts: node.conflicts }
    : { nodes: [theirs, mine], conflicts: [{ mine: [mine], theirs: [theirs] }] };
}

/**
 * One or both replaced or removed these blocks. What a writer left as it was, and the other removed, goes; all that was
 * written stays.
 */
function keepBothVersions({ base, mine, theirs }: Part): Merged {
  const old = new Set(base.map(canonicalJson));
  const ownNew = mine.filter((node) => !old.has(canonicalJson(node)));
  const otherNew = theirs.filter((node) => !old.has(canonicalJson(node)));
  const leftByBoth = new Set(mine.map(canonicalJson));
  const retained = theirs.filter((node) => !old.has(canonicalJson(node)) || leftByBoth.has(canonicalJson(node)));
  const nodes = [...retained, ...ownNew];
  const isConflict = ownNew.length > 0 || otherNew.length > 0;
  const conflict = { mine, theirs };
  return { nodes, conflicts: isConflict && !isSame(mine, theirs) ? [conflict] : [] };
}

/** One node of three versions; null when it cannot be one node. */
function mergeNode({ base, mine, theirs }: NodeVersions): { node: DraftNode; conflicts: BlockConflict[] } | null {
  if (isSame(mine, theirs) || isSame(base, mine)) return { node: theirs, conflicts: [] };
  if (isSame(base, theirs)) return { node: mine, conflicts: [] };
  if (base.type !== mine.type || base.type !== theirs.type || base.type === 'text') return null;
  const attrs = mergeAttributes(base.attrs ?? {}, mine.attrs ?? {}, theirs.attrs ?? {});
  if (!attrs) return null;
  const content = mergeContents({ base, mine, theirs });
  if (!content) return null;
  const node: DraftNode = { type: base.type };
  if (Object.keys(attrs).length > 0) node.attrs = attrs;
  if (content.nodes.length > 0) node.content = content.nodes;
  return { node, conflicts: content.conflicts };
}

function mergeContents({ base, mine, theirs }: NodeVersions): Merged | null {
  const [was, own, other] = [base.content ?? [], mine.content ?? [], theirs.content ?? []];
  if (base.type === 'paragraph' || base.type === 'heading') {
    const runs = mergeInlines(was, own, other);
    return runs && { nodes: runs, conflicts: [] };
  }
  const merged = mergeBlocks(was, own, other);
  // A merged row with a different number of cells would not fit its table: the whole row is kept twice instead.
  if (base.type === 'tableRow' && (merged.conflicts.length > 0 || !hasRowLength(merged.nodes, was, own, other)))
    return null;
  return merged;
}

function hasRowLength(nodes: DraftNode[], ...versions: DraftNode[][]): boolean {
  return versions.some((version) => version.length === nodes.length);
}

function mergeAttributes(
  base: Record<string, unknown>,
  mine: Record<string, unknown>,
  theirs: Record<string, unknown>,
): Record<string, unknown> | null {
  const merged: Record<string, unknown> = {};
  for (const key of new Set([...Object.keys(base), ...Object.keys(mine), ...Object.keys(theirs)])) {
    const [was, own, other] = [base[key], mine[key], theirs[key]];
    let value = isSame(own, was) ? other : own;
    if (!isSame(own, was) && !isSame(other, was) && !isSame(own, other)) {
      const areWords = typeof was === 'string' && typeof own === 'string' && typeof other === 'string';
      const text = areWords ? mergeText(was, own, other) : null;
      if (text === null) return null;
      value = text;
    }
    if (value !== undefined && value !== null) merged[key] = value;
  }
  return merged;
}

function add(merged: Merged, more: Merged): void {
  merged.nodes.push(...more.nodes);
  merged.conflicts.push(...more.conflicts);
}
