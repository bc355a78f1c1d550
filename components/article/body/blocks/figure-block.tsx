import type { ReactNode } from 'react';
import { Picture } from '@/components/ui/picture';
import { type BlockProps, BODY_SIZES } from './block-props';
import { Caption } from './caption';

/** A picture with its caption and credit; the article's own words go before those of the library. */
export function FigureBlock({
  block,
  context,
  sizes = BODY_SIZES,
}: BlockProps<'figure'> & { sizes?: string }): ReactNode {
  const image = context.images[block.attrs.mediaId];
  if (!image || image.sources.length === 0) return null;
  return (
    <figure className="article-figure">
      <Picture image={image} sizes={sizes} alt={block.attrs.alt || image.alt} />
      <Caption caption={block.attrs.caption || image.caption} credit={block.attrs.credit || image.credit} />
    </figure>
  );
}
