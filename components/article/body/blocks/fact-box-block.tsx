import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { BlockOf } from '@/domain/articles/document/types';
import { BoxTitle } from './box-title';
import { ProseContent } from '@/components/article/body/text/prose-content';

/** What one needs to know beside the story. A note, not a landmark: an article may hold several. */
export function FactBoxBlock({ block }: { block: BlockOf<'factBox'> }): ReactNode {
  const t = useTranslations('document');
  return (
    <aside className="article-fact-box" role="note" aria-label={block.attrs.title || t('factBox')}>
      <BoxTitle title={block.attrs.title} />
      <ProseContent content={block.content} />
    </aside>
  );
}
