import type { ImageView } from '@/domain/media/types';
import type { FeedContext } from './feed-context';
import { element, joinHtml, type Html } from './markup';
import type { BlockOf, Figure } from './types';

type MediaBlock = BlockOf<'figure' | 'gallery' | 'video' | 'audio' | 'embed'>;

/** Readers of feeds are phones for the most part. */
const FEED_WIDTH = 1_280;

/** Pictures as pictures; clips and embeds as links to them. Undefined when the file is not there. */
export function mediaToHtml(block: MediaBlock, context: FeedContext): Html | undefined {
  switch (block.type) {
    case 'figure':
      return figureToHtml(block, context);
    case 'gallery':
      return joinHtml([...block.content.map((figure) => figureToHtml(figure, context)), caption(block.attrs.caption)]);
    case 'video':
    case 'audio':
      return clipToHtml(block, context);
    case 'embed':
      return joinHtml([
        link(block.attrs.url, block.attrs.title || new URL(block.attrs.url).hostname),
        caption(block.attrs.caption),
      ]);
  }
}

function figureToHtml({ attrs }: Figure, { images, siteUrl }: FeedContext): Html | undefined {
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
}

/** The widest JPEG that is not needlessly wide: every feed reader shows one. */
function feedSource({ sources }: ImageView): ImageView['sources'][number] | undefined {
  const jpegs = sources.filter(({ format }) => format === 'jpeg').sort((a, b) => a.width - b.width);
  return jpegs.filter(({ width }) => width <= FEED_WIDTH).at(-1) ?? jpegs[0] ?? sources[0];
}

function clipToHtml(block: BlockOf<'video' | 'audio'>, { clips, labels, siteUrl }: FeedContext): Html | undefined {
  const clip = clips[block.attrs.mediaId];
  if (!clip) return undefined;
  const name = (block.type === 'audio' && block.attrs.title) || block.attrs.caption || labels[block.type];
  return link(new URL(clip.url, siteUrl).href, name);
}

const link = (href: string, text: string): Html => element('p', {}, element('a', { href }, text));
const caption = (text: string): Html | false => text !== '' && element('p', {}, text);
