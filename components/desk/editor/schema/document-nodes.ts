import type { Node } from '@tiptap/core';
import { Text } from '@tiptap/extension-text';
import type { DraftNode } from '@/domain/articles/merge/draft-node';
import { editorBlocks, editorParts } from './editor-blocks';
import { createNode, type NodeShape } from './node-shape';
import { BodyDocument, LineBreak } from './prose-nodes';

type Entry = (NodeShape & { add?: DraftNode; insert?: unknown }) | { node: Node };

const entries: Record<string, Entry> = { ...editorBlocks, ...editorParts };

/** Every node of the document for the editor. */
export const documentNodes = [
  BodyDocument,
  Text,
  LineBreak,
  ...Object.entries(entries).map(([name, entry]) =>
    'node' in entry ? entry.node : createNode(name, entry, name in editorBlocks ? 'block' : undefined),
  ),
];

/** Fields that the common block view shows and edits for a node; undefined for the nodes of prose and cells. */
export function shapeOf(name: string): Exclude<Entry, { node: Node }> | undefined {
  const entry = entries[name];
  return entry && !('node' in entry) ? entry : undefined;
}
