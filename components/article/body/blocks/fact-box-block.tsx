import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { BoxTitle } from './box-title';
import { ProseContent } from '@/components/article/body/text/prose-content';
import type { BlockProps } from './block-props';

/** What one needs to know beside the story. A note, not a landmark: an article may hold several. */
export function FactBoxBlock({ block }: BlockProps<'factBox'>): ReactNode {
  const t = useTranslations('document');
  return (
    <aside className="article-fact-box" role="note" aria-label={block.attrs.title || t('factBox')}>
      <BoxTitle title={block.attrs.title} />
      <ProseContent content={block.content} />
    </aside>
  );
}
