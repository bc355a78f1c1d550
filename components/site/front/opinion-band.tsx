import { useTranslations } from 'next-intl';
import { OpinionCard } from '@/components/article/opinion-card';
import type { ArticleCardView } from '@/domain/articles/types';

/** Opinion pieces on another background, portrait and author first. */
export function OpinionBand({ items }: { items: ArticleCardView[] }) {
  const t = useTranslations('front');
  if (items.length === 0) return null;
  return (
    <section className="band voices" aria-labelledby="opinion-title">
      <h2 className="band-head" id="opinion-title">
        {t('opinion')}
      </h2>
      <ul>
        {items.slice(0, 4).map((article) => (
          <li key={article.id}>
            <OpinionCard article={article} />
          </li>
        ))}
      </ul>
    </section>
  );
}
