import { Card } from '@/components/article/card';
import { Time } from '@/components/ui/time';
import type { ArticleCardView } from '@/domain/articles/types';
import type { DateStyle } from '@/lib/dates/regions';
import { DayGroups } from './day-groups';

/** Articles in chronological order, grouped by day, each with its time. */
export function DayList({ items, dates }: { items: ArticleCardView[]; dates: DateStyle }) {
  return (
    <DayGroups items={items} at={(article) => article.publishedAt} dates={dates}>
      {(article) => (
        <li key={article.id}>
          <Time at={article.publishedAt} dates={dates} as="time" className="hour" />
          <Card article={article} size="small" />
        </li>
      )}
    </DayGroups>
  );
}
