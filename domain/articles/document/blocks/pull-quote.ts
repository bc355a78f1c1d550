import { z } from 'zod';
import { optionalLine, requiredLine } from '../prose/attributes';
import { element } from '../prose/markup';
import { defineBlock } from './define-block';
import { attributionElement } from './feed-elements';

export const pullQuote = defineBlock({
  name: 'pull quote',
  schema: z.strictObject({
    type: z.literal('pullQuote'),
    attrs: z.strictObject({ text: requiredLine(600), attribution: optionalLine(300) }),
  }),
  lines: ({ attrs }) => [attrs.text, attrs.attribution],
  toFeedHtml: ({ attrs }) =>
    element('blockquote', {}, element('p', {}, attrs.text), attributionElement(attrs.attribution)),
});
