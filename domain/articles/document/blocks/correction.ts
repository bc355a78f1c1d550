import { z } from 'zod';
import { element } from '../prose/markup';
import { proseLines } from '../prose/prose-lines';
import { paragraphSchema } from '../prose/prose-schema';
import { inlinesToHtml } from '../prose/prose-to-html';
import { defineBlock } from './define-block';

/** A correction shown where the mistake stood. `date` is an ISO 8601 instant. */
export const correction = defineBlock({
  name: 'correction',
  schema: z.strictObject({
    type: z.literal('correction'),
    attrs: z.strictObject({ date: z.iso.datetime({ offset: true }) }),
    content: z.array(paragraphSchema).min(1).max(10),
  }),
  lines: ({ content }) => proseLines(content),
  toFeedHtml: ({ content }, { labels, siteUrl }) => {
    const paragraphs = content.flatMap((paragraph, index) => [
      index > 0 && element('br', {}),
      inlinesToHtml(paragraph.content, siteUrl),
    ]);
    return element('p', {}, element('strong', {}, `${labels.correction}: `), ...paragraphs);
  },
});
