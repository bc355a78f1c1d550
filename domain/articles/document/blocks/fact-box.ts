import { z } from 'zod';
import { optionalLine } from '../prose/attributes';
import { element } from '../prose/markup';
import { proseLines } from '../prose/prose-lines';
import { proseSchema } from '../prose/prose-schema';
import { proseToHtml } from '../prose/prose-to-html';
import { defineBlock } from './define-block';
import { titleElement } from './feed-elements';

export const factBox = defineBlock({
  name: 'fact box',
  schema: z.strictObject({
    type: z.literal('factBox'),
    attrs: z.strictObject({ title: optionalLine(300) }).prefault({}),
    content: z.array(proseSchema).min(1).max(50),
  }),
  lines: ({ attrs, content }) => [attrs.title, ...proseLines(content)],
  toFeedHtml: ({ attrs, content }, { siteUrl }) =>
    element('aside', {}, titleElement(attrs.title), proseToHtml(content, siteUrl)),
});
