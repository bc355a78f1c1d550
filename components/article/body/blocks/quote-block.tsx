import type { ReactNode } from 'react';
import type { BlockOf } from '@/domain/articles/document/types';
import { Attribution } from './attribution';
import { ProseContent } from '@/components/article/body/text/prose-content';

/** Somebody's words at length. */
export function QuoteBlock({ block }: { block: BlockOf<'quote'> }): ReactNode {
  return (
    <figure className="article-quote">
      <blockquote>
        <ProseContent content={block.content} />
      </blockquote>
      <Attribution name={block.attrs.attribution} />
    </figure>
  );
}
