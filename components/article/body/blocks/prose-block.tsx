import type { ReactNode } from 'react';
import type { Prose } from '@/domain/articles/document/types';
import { ProseContent } from '@/components/article/body/text/prose-content';

/** A paragraph or a list. */
export function ProseBlock({ block }: { block: Prose }): ReactNode {
  return <ProseContent content={[block]} />;
}
