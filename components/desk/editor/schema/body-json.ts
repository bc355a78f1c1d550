import type { Node as ProseNode } from '@tiptap/pm/model';
import { type Schema } from '@tiptap/pm/model';
import { type DraftBody, type DraftNode, nodeText } from '@/domain/articles/merge/draft-node';

/** What the editor shows as the document's own JSON: without attributes that say nothing. */
export function bodyFromEditor(document: ProseNode): DraftBody {
  const json = document.toJSON() as DraftNode; // a node's JSON is one
  return { type: 'doc', version: 1, content: (json.content ?? []).map(withoutDefaults) };
}

/**
 * A body as the editor's document. A node that the editor cannot hold (one left incomplete elsewhere) becomes a
 * paragraph of its words: nothing written is hidden.
 */
export function bodyToEditor(schema: Schema, body: DraftBody): ProseNode {
  const blocks = body.content.map((node) => blockToEditor(schema, node));
  const paragraph = schema.nodes['paragraph'];
  if (blocks.length === 0 && paragraph) blocks.push(paragraph.create());
  return schema.topNodeType.create(null, blocks);
}

/** One block, whole or as its words. */
export function blockToEditor(schema: Schema, node: DraftNode): ProseNode {
  try {
    const made = schema.nodeFromJSON(withCellParagraphs(node));
    made.check();
    if (made.type.isInGroup('block')) return made;
  } catch {
    // Not a block of this editor: its words follow.
  }
  const text = nodeText(node);
  return schema.nodeFromJSON({ type: 'paragraph', ...(text && { content: [{ type: 'text', text }] }) });
}

/** A cell without a paragraph could not be written in. */
function withCellParagraphs(node: DraftNode): DraftNode {
  if (node.type === 'tableCell' && !node.content?.length) return { ...node, content: [{ type: 'paragraph' }] };
  return node.content ? { ...node, content: node.content.map(withCellParagraphs) } : node;
}

function withoutDefaults(node: DraftNode): DraftNode {
  const { attrs, content, ...rest } = node;
  const explicit = Object.entries(attrs ?? {}).filter(
    ([key, value]) => value !== null && !isDefault(node.type, key, value),
  );
  const marks = node.marks?.map((mark) => ({
    type: mark.type,
    ...(mark.attrs && { attrs: withoutNulls(mark.attrs) }),
  }));
  return {
    ...rest,
    ...(marks && { marks }),
    ...(explicit.length > 0 && { attrs: Object.fromEntries(explicit) }),
    ...(content && { content: content.map(withoutDefaults) }),
  };
}

function isDefault(type: string, key: string, value: unknown): boolean {
  return (
    (type === 'tableCell' && ((value === 1 && key !== 'header') || key === 'colwidth')) ||
    (type === 'orderedList' && value === 1)
  );
}

function withoutNulls(attrs: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(attrs).filter(([, value]) => value !== null));
}
