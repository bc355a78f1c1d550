import type { ReactNode } from 'react';
import { Attribution } from './attribution';
import { lineDirection } from '@/components/article/body/text/direction';
import type { BlockProps } from './block-props';

/** A sentence set large. */
export function PullQuoteBlock({ block }: BlockProps<'pullQuote'>): ReactNode {
  return (
    <figure className="article-pull-quote">
      <blockquote>
        <p dir={lineDirection(block.attrs.text)}>{block.attrs.text}</p>
      </blockquote>
      <Attribution name={block.attrs.attribution} />
    </figure>
  );
}
