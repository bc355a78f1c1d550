import { z } from 'zod';
import type { ImageView } from '@/domain/media/types';
import { optionalLine, uuidSchema } from '../prose/attributes';
import { element } from '../prose/markup';
import { defineBlock } from './define-block';

/** Readers of feeds are phones for the most part. */
const FEED_WIDTH = 1_280;

export const figure = defineBlock({
  name: 'picture',
  schema: z.strictObject({
    type: z.literal('figure'),
    attrs: z.strictObject({
      mediaId: uuidSchema,
      alt: optionalLine(1_000),
      caption: optionalLine(2_000),
      credit: optionalLine(300),
    }),
  }),
  lines: ({ attrs }) => [attrs.caption],
  toFeedHtml: ({ attrs }, { images, siteUrl }) => {
    const image = images[attrs.mediaId];
    const source = image && feedSource(image);
    if (!source) return undefined;
    const words = [attrs.caption || image.caption, attrs.credit || image.credit]
      .filter((part) => part !== '')
      .join(' — ');
    return element(
      'figure',
      {},
      element('img', {
        src: new URL(source.url, siteUrl).href,
        alt: attrs.alt || image.alt,
        width: source.width,
        height: source.height,
      }),
      words !== '' && element('figcaption', {}, words),
    );
  },
});

/** The widest JPEG that is not needlessly wide: every feed reader shows one. */
function feedSource({ sources }: ImageView): ImageView['sources'][number] | undefined {
  const jpegs = sources.filter(({ format }) => format === 'jpeg').sort((a, b) => a.width - b.width);
  return jpegs.filter(({ width }) => width <= FEED_WIDTH).at(-1) ?? jpegs[0] ?? sources[0];
}
