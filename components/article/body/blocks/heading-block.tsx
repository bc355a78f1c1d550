import type { ReactNode } from 'react';
import { lineDirection, plainText } from '@/components/article/body/text/direction';
import { InlineContent } from '@/components/article/body/text/inline-content';
import type { BlockProps } from './block-props';

/** A heading one can link to; nothing when it is empty. */
export function HeadingBlock({ block, heading }: BlockProps<'heading'>): ReactNode {
  const text = plainText(block.content);
  if (text.trim() === '') return null;
  const level = heading?.level ?? block.attrs.level;
  const Tag = level === 2 ? 'h2' : 'h3';
  return (
    <Tag id={heading?.id} dir={lineDirection(text, block.attrs.dir)}>
      <InlineContent content={block.content} />
    </Tag>
  );
}
