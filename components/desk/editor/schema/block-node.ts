import { Node } from '@tiptap/core';

type Shape = {
  /** What may stand inside; without it the block is one piece. */
  content?: string;
  group?: string;
  /** Every attribute with the value it has when none is given. */
  attrs?: Record<string, string | number | boolean | null>;
  isolating?: boolean;
};

/**
 * A node of the document for the editor, under the document's own name. In the clipboard it is a `data-block` element
 * that carries its attributes, so that copying inside the desk loses nothing.
 */
export function blockNode(name: string, { content, group, attrs = {}, isolating = false }: Shape) {
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
        Object.entries(attrs).map(([key, value]) => [
          key,
          {
            default: value,
            parseHTML: (element: HTMLElement) => readAttributes(element)[key] ?? value,
            rendered: false,
          },
        ]),
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
