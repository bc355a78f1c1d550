import { z } from 'zod';
import { optionalLine, requiredLine } from '../prose/attributes';
import { element, type Html, joinHtml } from '../prose/markup';
import { proseLines } from '../prose/prose-lines';
import { proseSchema } from '../prose/prose-schema';
import { proseToHtml } from '../prose/prose-to-html';
import { defineBlock } from './define-block';
import { titleElement } from './feed-elements';

const eventSchema = z.strictObject({
  type: z.literal('timelineEvent'),
  attrs: z.strictObject({ date: requiredLine(100), title: optionalLine(300) }),
  content: z.array(proseSchema).max(20).optional(),
});

export const timeline = defineBlock({
  name: 'timeline',
  partNames: { timelineEvent: 'event' },
  schema: z.strictObject({
    type: z.literal('timeline'),
    attrs: z.strictObject({ title: optionalLine(300) }).prefault({}),
    content: z.array(eventSchema).min(1).max(100),
  }),
  lines: ({ attrs, content }) => [
    attrs.title,
    ...content.flatMap((event) => [event.attrs.date, event.attrs.title, ...proseLines(event.content)]),
  ],
  toFeedHtml: ({ attrs, content }, { siteUrl }) =>
    joinHtml([titleElement(attrs.title), element('ol', {}, ...content.map((event) => eventElement(event, siteUrl)))]),
});

function eventElement({ attrs, content }: z.infer<typeof eventSchema>, siteUrl: string): Html {
  const heading = [attrs.date, attrs.title].filter((part) => part !== '').join(' — ');
  return element('li', {}, element('strong', {}, heading), proseToHtml(content, siteUrl));
}
