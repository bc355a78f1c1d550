import { Node } from '@tiptap/core';
import { Document } from '@tiptap/extension-document';

/** The direction of a paragraph: what was chosen, or (`null`) that of its first letter, which the browser finds. */
const direction = {
  dir: {
    default: null,
    parseHTML: (element: HTMLElement) => (['rtl', 'ltr'].includes(element.dir) ? element.dir : null),
    renderHTML: ({ dir }: Record<string, unknown>) => ({ dir: dir === 'rtl' || dir === 'ltr' ? dir : 'auto' }),
  },
};

export const BodyDocument = Document.extend({ content: 'block+' });

export const Paragraph = Node.create({
  name: 'paragraph',
  priority: 1000,
  group: 'block prose',
  content: 'inline*',
  addAttributes: () => direction,
  parseHTML: () => [{ tag: 'p' }],
  renderHTML: ({ HTMLAttributes }) => ['p', HTMLAttributes, 0],
});

export const Heading = Node.create({
  name: 'heading',
  group: 'block',
  content: 'inline*',
  defining: true,
  addAttributes: () => ({ ...direction, level: { default: 2, rendered: false } }),
  parseHTML: () => [2, 3].map((level) => ({ tag: `h${level}`, attrs: { level } })),
  renderHTML: ({ node, HTMLAttributes }) => [`h${node.attrs['level'] === 3 ? 3 : 2}`, HTMLAttributes, 0],
});

export const LineBreak = Node.create({
  name: 'lineBreak',
  group: 'inline',
  inline: true,
  selectable: false,
  linebreakReplacement: true,
  parseHTML: () => [{ tag: 'br' }],
  renderHTML: () => ['br'],
  renderText: () => '\n',
  addKeyboardShortcuts() {
    return { 'Shift-Enter': () => this.editor.commands.insertContent({ type: 'lineBreak' }) };
  },
});

const listInside = '(paragraph | bulletList | orderedList)+';

export const ListItem = Node.create({
  name: 'listItem',
  content: listInside,
  defining: true,
  parseHTML: () => [{ tag: 'li' }],
  renderHTML: () => ['li', 0],
  addKeyboardShortcuts() {
    return {
      Enter: () => this.editor.commands.splitListItem('listItem'),
      Tab: () => this.editor.commands.sinkListItem('listItem'),
      'Shift-Tab': () => this.editor.commands.liftListItem('listItem'),
    };
  },
});

export const BulletList = Node.create({
  name: 'bulletList',
  group: 'block prose list',
  content: 'listItem+',
  parseHTML: () => [{ tag: 'ul' }],
  renderHTML: () => ['ul', 0],
});

export const OrderedList = Node.create({
  name: 'orderedList',
  group: 'block prose list',
  content: 'listItem+',
  addAttributes: () => ({
    start: { default: 1, parseHTML: (element: HTMLElement) => Number(element.getAttribute('start') ?? 1) },
  }),
  parseHTML: () => [{ tag: 'ol' }],
  renderHTML: ({ HTMLAttributes }) => ['ol', HTMLAttributes, 0],
});
