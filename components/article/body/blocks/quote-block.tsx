import type { ReactNode } from 'react';
import { Attribution } from './attribution';
import { ProseContent } from '@/components/article/body/text/prose-content';
import type { BlockProps } from './block-props';

/** Somebody's words at length. */
export function QuoteBlock({ block }: BlockProps<'quote'>): ReactNode {
  return (
    <figure className="article-quote">
      <blockquote>
        <ProseContent content={block.content} />
      </blockquote>
      <Attribution name={block.attrs.attribution} />
    </figure>
  );
}
