import { useTranslations } from 'next-intl';
import { Card } from '@/components/article/card';
import type { ArticleCardView } from '@/domain/articles/types';

/** What is read most, numbered in large figures. */
export function MostRead({ items }: { items: ArticleCardView[] }) {
  const t = useTranslations('front');
  if (items.length === 0) return null;
  return (
    <section className="band most" aria-labelledby="most-title">
      <h2 className="band-head" id="most-title">
        {t('mostRead')}
      </h2>
      <ol>
        {items.slice(0, 5).map((article) => (
          <li key={article.id}>
            <Card article={article} size="small" />
          </li>
        ))}
      </ol>
    </section>
  );
}
