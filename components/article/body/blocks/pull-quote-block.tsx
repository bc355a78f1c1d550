import type { ReactNode } from 'react';
import type { BlockOf } from '@/domain/articles/document/types';
import { Attribution } from './attribution';
import { lineDirection } from '@/components/article/body/text/direction';

/** A sentence set large. */
export function PullQuoteBlock({ block }: { block: BlockOf<'pullQuote'> }): ReactNode {
  return (
    <figure className="article-pull-quote">
      <blockquote>
        <p dir={lineDirection(block.attrs.text)}>{block.attrs.text}</p>
      </blockquote>
      <Attribution name={block.attrs.attribution} />
    </figure>
  );
}
