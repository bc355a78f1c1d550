import { Node } from '@tiptap/core';

/** Whether an attribute is written in place, in one line or in several; else the value it has when none is given. */
export type Attribute = 'line' | 'text' | '' | null;

export type NodeShape = {
  /** Content expression of ProseMirror; without it the block is one piece. */
  content?: string;
  attrs?: Record<string, Attribute>;
  isolating?: boolean;
};

/** The shape of the document's node `N`: the compiler wants every attribute of its schema, and what may stand inside if anything may. */
export type ShapeOf<N> = { isolating?: boolean } & ('content' extends keyof N
  ? { content: string }
  : { content?: never }) &
  (N extends { attrs: infer A } ? { attrs: { [K in keyof A]-?: Attribute } } : { attrs?: never });

/**
 * A node of the document for the editor, under the document's own name. In the clipboard it is a `data-block` element
 * that carries its attributes, so that copying inside the desk loses nothing.
 */
export function createNode(name: string, shape: NodeShape, group?: 'block') {
  const { content, attrs = {}, isolating = Boolean(content) } = shape;
  return Node.create({
    name,
    ...(group && { group }),
    ...(content ? { content } : { atom: true }),
    isolating,
    defining: Boolean(content),
    selectable: true,
    draggable: !content,
    addAttributes: () =>
      Object.fromEntries(
        Object.entries(attrs).map(([key, attribute]) => {
          const value = attribute === null ? null : '';
          return [
            key,
            {
              default: value,
              parseHTML: (element: HTMLElement) => readAttributes(element)[key] ?? value,
              rendered: false,
            },
          ];
        }),
      ),
    parseHTML: () => [{ tag: `[data-block="${name}"]` }],
    renderHTML: ({ node }) => {
      const carrier = { 'data-block': name, 'data-attrs': JSON.stringify(node.attrs) };
      return content ? ['div', carrier, 0] : ['div', carrier];
    },
  });
}

function readAttributes(element: HTMLElement): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(element.dataset['attrs'] ?? '{}');
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
