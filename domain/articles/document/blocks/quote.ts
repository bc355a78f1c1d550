import { z } from 'zod';
import { optionalLine } from '../prose/attributes';
import { element } from '../prose/markup';
import { proseLines } from '../prose/prose-lines';
import { paragraphSchema } from '../prose/prose-schema';
import { proseToHtml } from '../prose/prose-to-html';
import { defineBlock } from './define-block';
import { attributionElement } from './feed-elements';

export const quote = defineBlock({
  name: 'quote',
  schema: z.strictObject({
    type: z.literal('quote'),
    attrs: z.strictObject({ attribution: optionalLine(300) }).prefault({}),
    content: z.array(paragraphSchema).min(1).max(50),
  }),
  lines: ({ attrs, content }) => [...proseLines(content), attrs.attribution],
  toFeedHtml: ({ attrs, content }, { siteUrl }) =>
    element('blockquote', {}, proseToHtml(content, siteUrl), attributionElement(attrs.attribution)),
});
