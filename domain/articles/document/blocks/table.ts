import { z } from 'zod';
import { optionalLine } from '../prose/attributes';
import { element, type Html } from '../prose/markup';
import { proseLines } from '../prose/prose-lines';
import { paragraphSchema } from '../prose/prose-schema';
import { proseToHtml } from '../prose/prose-to-html';
import { defineBlock } from './define-block';

const cellSchema = z.strictObject({
  type: z.literal('tableCell'),
  attrs: z
    .strictObject({
      header: z.boolean().default(false),
      colspan: z.int().min(1).max(20).optional(),
      rowspan: z.int().min(1).max(50).optional(),
    })
    .prefault({}),
  content: z.array(paragraphSchema).max(20).optional(),
});

export const table = defineBlock({
  name: 'table',
  partNames: { tableRow: 'row', tableCell: 'cell' },
  schema: z.strictObject({
    type: z.literal('table'),
    attrs: z.strictObject({ caption: optionalLine(1_000) }).prefault({}),
    content: z
      .array(z.strictObject({ type: z.literal('tableRow'), content: z.array(cellSchema).min(1).max(20) }))
      .min(1)
      .max(500),
  }),
  lines: ({ attrs, content }) => [
    attrs.caption,
    ...content.flatMap((row) => row.content).flatMap((cell) => proseLines(cell.content)),
  ],
  toFeedHtml: ({ attrs, content }, { siteUrl }) => {
    const rows = content.map((row) => element('tr', {}, ...row.content.map((cell) => cellElement(cell, siteUrl))));
    return element(
      'table',
      {},
      attrs.caption !== '' && element('caption', {}, attrs.caption),
      element('tbody', {}, ...rows),
    );
  },
});

function cellElement({ attrs, content }: z.infer<typeof cellSchema>, siteUrl: string): Html {
  const { header, colspan, rowspan } = attrs;
  return element(header ? 'th' : 'td', { colspan, rowspan }, proseToHtml(content, siteUrl));
}
