import type { ReactNode } from 'react';
import { Picture } from '@/components/ui/picture';
import type { Figure } from '@/domain/articles/document/types';
import type { ImageView } from '@/domain/media/types';
import { BODY_SIZES } from './body-context';
import { Caption } from './caption';

type FigureBlockProps = { block: Figure; images: Record<string, ImageView>; sizes?: string };

/** A picture with its caption and credit; the article's own words go before those of the library. */
export function FigureBlock({ block, images, sizes = BODY_SIZES }: FigureBlockProps): ReactNode {
  const image = images[block.attrs.mediaId];
  if (!image || image.sources.length === 0) return null;
  return (
    <figure className="article-figure">
      <Picture image={image} sizes={sizes} alt={block.attrs.alt || image.alt} />
      <Caption caption={block.attrs.caption || image.caption} credit={block.attrs.credit || image.credit} />
    </figure>
  );
}
