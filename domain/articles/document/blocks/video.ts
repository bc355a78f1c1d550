import { z } from 'zod';
import { optionalLine, uuidSchema } from '../prose/attributes';
import { defineBlock } from './define-block';
import { linkElement } from './feed-elements';

export const video = defineBlock({
  name: 'video',
  schema: z.strictObject({
    type: z.literal('video'),
    attrs: z.strictObject({
      mediaId: uuidSchema,
      posterId: uuidSchema.optional(),
      caption: optionalLine(2_000),
      credit: optionalLine(300),
    }),
  }),
  lines: ({ attrs }) => [attrs.caption],
  toFeedHtml: ({ attrs }, { clips, labels, siteUrl }) => {
    const clip = clips[attrs.mediaId];
    return clip && linkElement(new URL(clip.url, siteUrl).href, attrs.caption || labels.video);
  },
});
