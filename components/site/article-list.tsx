import { Fragment, type ReactNode } from 'react';
import { Card } from '@/components/article/card';
import type { ArticleCardView } from '@/domain/articles/types';
import type { DateStyle } from '@/lib/dates/regions';

type ArticleListProps = {
  items: ArticleCardView[];
  dates: DateStyle;
  hideSection?: boolean;
  hideAuthors?: boolean;
  /** The first one large, with its picture. */ withLead?: boolean;
  /** An item among the rows. */ between?: ReactNode;
};

const BETWEEN_AFTER = 3;

/** A list page's articles: the first may be large, the others are rows with their date. */
export function ArticleList({ items, dates, withLead = false, between, ...hidden }: ArticleListProps) {
  const [first, ...others] = items;
  const lead = withLead ? first : undefined;
  const rows = lead ? others : items;
  const betweenAfter = Math.min(BETWEEN_AFTER, rows.length) - 1;
  return (
    <>
      {lead && (
        <Card
          article={lead}
          size="big"
          level={2}
          picture="above"
          sizes="(min-width:64rem) 43rem, 100vw"
          widest={1_400}
          first
          standfirst
          {...hidden}
          dates={dates}
          className="list-lead"
        />
      )}
      <ul className="rows">
        {rows.map((article, at) => (
          <Fragment key={article.id}>
            <li>
              <Card
                article={article}
                level={2}
                picture="beside"
                sizes="(min-width:48rem) 14rem, 6.5rem"
                widest={750}
                standfirst
                {...hidden}
                dates={dates}
              />
            </li>
            {at === betweenAfter && between}
          </Fragment>
        ))}
      </ul>
    </>
  );
}
