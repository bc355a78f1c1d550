import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Picture } from '@/components/ui/picture';
import { articlePath } from '@/lib/urls';
import { lineDirection } from '@/components/article/body/text/direction';
import type { BlockProps } from './block-props';

/** Another article in the text; nothing while that article is not public. */
export function RelatedLinkBlock({ block, context }: BlockProps<'relatedLink'>): ReactNode {
  const t = useTranslations('document');
  const article = context.linkedArticles[block.attrs.articleId];
  if (!article) return null;
  return (
    <aside className="article-see-also" role="note" aria-label={t('seeAlso')}>
      {article.image && (
        <Picture image={article.image} sizes="120px" alt="" widest={320} className="article-see-also-picture" />
      )}
      <div>
        <p className="article-see-also-label">{t('seeAlso')}</p>
        <a href={articlePath(article)} dir={lineDirection(article.title)}>
          {article.title}
        </a>
      </div>
    </aside>
  );
}
