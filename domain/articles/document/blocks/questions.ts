import { z } from 'zod';
import { optionalLine, requiredLine } from '../prose/attributes';
import { element, joinHtml } from '../prose/markup';
import { proseLines } from '../prose/prose-lines';
import { proseSchema } from '../prose/prose-schema';
import { proseToHtml } from '../prose/prose-to-html';
import { defineBlock } from './define-block';
import { titleElement } from './feed-elements';

const questionSchema = z.strictObject({
  type: z.literal('question'),
  attrs: z.strictObject({ question: requiredLine(1_000) }),
  content: z.array(proseSchema).min(1).max(50),
});

export const questions = defineBlock({
  name: 'questions',
  partNames: { question: 'question' },
  schema: z.strictObject({
    type: z.literal('questions'),
    attrs: z.strictObject({ title: optionalLine(300) }).prefault({}),
    content: z.array(questionSchema).min(1).max(100),
  }),
  lines: ({ attrs, content }) => [
    attrs.title,
    ...content.flatMap((item) => [item.attrs.question, ...proseLines(item.content)]),
  ],
  toFeedHtml: ({ attrs, content }, { siteUrl }) =>
    joinHtml([
      titleElement(attrs.title),
      ...content.flatMap((item) => [
        element('p', {}, element('strong', {}, item.attrs.question)),
        proseToHtml(item.content, siteUrl),
      ]),
    ]),
});
