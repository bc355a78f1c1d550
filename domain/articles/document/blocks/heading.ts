import { z } from 'zod';
import { element } from '../prose/markup';
import { inlineText } from '../prose/prose-lines';
import { directionSchema, inlinesSchema } from '../prose/prose-schema';
import { inlinesToHtml } from '../prose/prose-to-html';
import { defineBlock } from './define-block';

export const heading = defineBlock({
  name: 'heading',
  schema: z.strictObject({
    type: z.literal('heading'),
    attrs: z.strictObject({ level: z.union([z.literal(2), z.literal(3)]), dir: directionSchema }),
    content: inlinesSchema,
  }),
  lines: ({ content }) => [inlineText(content)],
  toFeedHtml: ({ attrs, content }, { siteUrl }) =>
    element(attrs.level === 2 ? 'h2' : 'h3', { dir: attrs.dir }, inlinesToHtml(content, siteUrl)),
});
