import { z } from 'zod';
import { embedUrlSchema, optionalLine } from '../prose/attributes';
import { joinHtml } from '../prose/markup';
import { defineBlock } from './define-block';
import { captionElement, linkElement } from './feed-elements';

/** Shown as a static facade; nothing is asked of the other site before the reader taps. */
export const embed = defineBlock({
  name: 'embed',
  schema: z.strictObject({
    type: z.literal('embed'),
    attrs: z.strictObject({ url: embedUrlSchema, title: optionalLine(300), caption: optionalLine(2_000) }),
  }),
  lines: ({ attrs }) => [attrs.title, attrs.caption],
  toFeedHtml: ({ attrs }) =>
    joinHtml([linkElement(attrs.url, attrs.title || new URL(attrs.url).hostname), captionElement(attrs.caption)]),
});
