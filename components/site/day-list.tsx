import { Fragment, type ReactNode } from 'react';
import { Card } from '@/components/article/card';
import { Time } from '@/components/ui/time';
import type { ArticleCardView } from '@/domain/articles/types';
import { formatDateLine, type DateStyle } from '@/lib/dates/regions';

type DayListProps = {
  items: ArticleCardView[];
  dates: DateStyle;
  /** Stands below the first day. */ between?: ReactNode;
};

/** Articles in chronological order, grouped by day, each with its time. */
export function DayList({ items, dates, between }: DayListProps) {
  return byDay(items, dates).map(({ day, items: ofDay }, at) => (
    <Fragment key={day}>
      <section className="day">
        <h2>{day}</h2>
        <ol className="timed">
          {ofDay.map((article) => (
            <li key={article.id}>
              <Time at={article.publishedAt} dates={dates} as="time" className="hour" />
              <Card article={article} size="small" />
            </li>
          ))}
        </ol>
      </section>
      {at === 0 && between}
    </Fragment>
  ));
}

function byDay(items: ArticleCardView[], dates: DateStyle): { day: string; items: ArticleCardView[] }[] {
  const days: { day: string; items: ArticleCardView[] }[] = [];
  for (const article of items) {
    const day = formatDateLine(article.publishedAt, dates);
    const last = days.at(-1);
    if (last?.day === day) last.items.push(article);
    else days.push({ day, items: [article] });
  }
  return days;
}
