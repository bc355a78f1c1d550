import { useTranslations } from 'next-intl';
import { Card } from '@/components/article/card';
import { Time } from '@/components/ui/time';
import type { ArticleCardView } from '@/domain/articles/types';
import type { DateStyle } from '@/lib/dates/regions';
import { latestPath } from '@/lib/urls';

/** The latest articles with their time. */
export function LatestStrip({ items, dates }: { items: ArticleCardView[]; dates: DateStyle }) {
  const t = useTranslations('front');
  if (items.length === 0) return null;
  return (
    <section className="band strip" aria-labelledby="latest-title">
      <h2 className="band-head" id="latest-title">
        <a href={latestPath()}>{t('latest')}</a>
      </h2>
      <ol className="timed">
        {items.slice(0, 5).map((article) => (
          <li key={article.id}>
            <Time at={article.publishedAt} dates={dates} as="time" className="hour" />
            <Card article={article} size="small" />
          </li>
        ))}
      </ol>
      <p className="onward">
        <a href={latestPath()}>{t('allLatest')}</a>
      </p>
    </section>
  );
}
