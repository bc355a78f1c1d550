import { useTranslations } from 'next-intl';
import { Card } from '@/components/article/card';
import type { ArticleCardView } from '@/domain/articles/types';

/** Pictures and videos that an editor chose: one large, three beside it. */
export function MediaBand({ items }: { items: ArticleCardView[] }) {
  const t = useTranslations('front');
  const [first, ...others] = items;
  if (!first) return null;
  return (
    <section className="band" aria-labelledby="media-title">
      <h2 className="band-head" id="media-title">
        {t('media')}
      </h2>
      <div className={`feature${others.length === 0 ? ' alone' : ''}`}>
        <Card article={first} size="big" picture="above" sizes="(min-width:64rem) 40rem, 100vw" widest={1_400} />
        {others.length > 0 && (
          <ul className="stack">
            {others.map((article) => (
              <li key={article.id}>
                <Card article={article} picture="beside" sizes="(min-width:48rem) 9rem, 6.5rem" widest={480} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}
