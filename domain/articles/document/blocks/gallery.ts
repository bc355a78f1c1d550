import { z } from 'zod';
import { optionalLine } from '../prose/attributes';
import { joinHtml } from '../prose/markup';
import { defineBlock } from './define-block';
import { captionElement } from './feed-elements';
import { figure } from './figure';

export const gallery = defineBlock({
  name: 'gallery',
  schema: z.strictObject({
    type: z.literal('gallery'),
    attrs: z.strictObject({ caption: optionalLine(2_000) }).prefault({}),
    content: z.array(figure.schema).min(1).max(60),
  }),
  lines: ({ attrs, content }) => [...content.flatMap(figure.lines), attrs.caption],
  toFeedHtml: ({ attrs, content }, context) =>
    joinHtml([...content.map((one) => figure.toFeedHtml(one, context)), captionElement(attrs.caption)]),
});
