import { z } from 'zod';
import { optionalLine, uuidSchema } from '../prose/attributes';
import { defineBlock } from './define-block';
import { linkElement } from './feed-elements';

export const audio = defineBlock({
  name: 'audio',
  schema: z.strictObject({
    type: z.literal('audio'),
    attrs: z.strictObject({
      mediaId: uuidSchema,
      title: optionalLine(300),
      caption: optionalLine(2_000),
      credit: optionalLine(300),
    }),
  }),
  lines: ({ attrs }) => [attrs.title, attrs.caption],
  toFeedHtml: ({ attrs }, { clips, labels, siteUrl }) => {
    const clip = clips[attrs.mediaId];
    return clip && linkElement(new URL(clip.url, siteUrl).href, attrs.title || attrs.caption || labels.audio);
  },
});
