import type { ReactNode } from 'react';
import type { BlockOf } from '@/domain/articles/document/types';
import { lineDirection, plainText } from '@/components/article/body/text/direction';
import { InlineContent } from '@/components/article/body/text/inline-content';

type HeadingBlockProps = { block: BlockOf<'heading'>; id: string | undefined; level: 2 | 3 };

/** A heading one can link to; nothing when it is empty. */
export function HeadingBlock({ block, id, level }: HeadingBlockProps): ReactNode {
  const text = plainText(block.content);
  if (text.trim() === '') return null;
  const Tag = level === 2 ? 'h2' : 'h3';
  return (
    <Tag id={id} dir={lineDirection(text, block.attrs.dir)}>
      <InlineContent content={block.content} />
    </Tag>
  );
}
