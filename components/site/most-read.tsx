import { useTranslations } from 'next-intl';
import { Fragment } from 'react';
import { Card } from '@/components/article/card';
import type { ArticleCardView } from '@/domain/articles/types';
import type { MostRead, ReadingPeriod } from '@/domain/curation/types';

type MostReadProps = { lists: MostRead<ArticleCardView>; hideSection?: boolean };

const PERIODS: ReadingPeriod[] = ['hour', 'day', 'week'];
/** The list shown first: the first of these periods that has articles. */
const PREFERRED: ReadingPeriod[] = ['day', 'week', 'hour'];

/**
 * The most read articles of the last hour, day and week, with large numerals. Radio buttons and CSS switch between the
 * lists, without a script. A period without articles has no button.
 */
export function MostReadBand({ lists, hideSection = false }: MostReadProps) {
  const t = useTranslations('mostRead');
  const first = PREFERRED.find((period) => lists[period].length > 0);
  if (!first) return null;
  const periods = PERIODS.filter((period) => lists[period].length > 0);
  return (
    <section className="band most" aria-labelledby="most-title">
      <h2 className="band-head" id="most-title">
        {t('title')}
      </h2>
      {periods.map((period) => (
        <Fragment key={period}>
          <input type="radio" name="most" id={`most-${period}`} defaultChecked={period === first} />
          <label htmlFor={`most-${period}`}>{t(period)}</label>
        </Fragment>
      ))}
      {periods.map((period) => (
        <ol key={period} className={`most-list in-${period}`} aria-label={t(period)}>
          {lists[period].map((article) => (
            <li key={article.id}>
              <Card article={article} size="small" hideSection={hideSection} />
            </li>
          ))}
        </ol>
      ))}
    </section>
  );
}
