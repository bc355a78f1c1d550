import { Node } from '@tiptap/core';

/** What the commands of tables know the nodes by. */
const tableRoles: Record<string, string> = { table: 'table', tableRow: 'row', tableCell: 'cell' };

/** A cell; one that heads its row or column says so by `header`. Widths of columns are the page's affair. */
export const TableCell = Node.create({
  name: 'tableCell',
  content: 'paragraph+',
  isolating: true,
  extendNodeSchema: ({ name }) => (name in tableRoles ? { tableRole: tableRoles[name] } : {}),
  addAttributes: () => ({
    header: { default: false, parseHTML: (element: HTMLElement) => element.tagName === 'TH', rendered: false },
    colspan: { default: 1, parseHTML: (element: HTMLElement) => Number(element.getAttribute('colspan') ?? 1) },
    rowspan: { default: 1, parseHTML: (element: HTMLElement) => Number(element.getAttribute('rowspan') ?? 1) },
    colwidth: { default: null, rendered: false },
  }),
  parseHTML: () => [{ tag: 'td' }, { tag: 'th' }],
  renderHTML: ({ node, HTMLAttributes }) => [node.attrs['header'] ? 'th' : 'td', HTMLAttributes, 0],
});
