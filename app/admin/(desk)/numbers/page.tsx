import { getTranslations } from 'next-intl/server';
import { NumbersFilterForm, RangeLinks } from '@/components/desk/statistics/numbers-filter';
import { ViewsChart } from '@/components/desk/statistics/views-chart';
import { ViewsTotal } from '@/components/desk/statistics/views-total';
import { PageHead } from '@/components/desk/ui/page-head';
import { readSettings } from '@/domain/settings/queries';
import { canSeeAllNumbers } from '@/domain/statistics/policy';
import { findTitle, listMissedSearches, readNumbers } from '@/domain/statistics/queries';
import { type NumbersFilter, numbersFilterSchema } from '@/domain/statistics/schema';
import { listAuthorOptions } from '@/domain/taxonomy/author-options';
import { listSections } from '@/domain/taxonomy/queries';
import { deskArticlePath, numbersPath } from '@/lib/urls';
import { createNumberFormatter } from '@/server/desk/date-formatters';
import { readFilter } from '@/server/desk/list-filter';
import { requireActor } from '@/server/session/require-actor';
import { CsvLink, MissedSearches, MostRead, Sources } from './parts';
import { toViewsViewModel } from './views-view-model';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata() {
  await requireActor('numbers');
  const t = await getTranslations('desk.numbers');
  return { title: t('title') };
}

/** How often articles were read in a span, where the readers came from, and what they searched for in vain. */
export default async function NumbersPage({ searchParams }: Props) {
  const { actor, locale } = await requireActor('numbers');
  const filter = readFilter(numbersFilterSchema, await searchParams);
  const isEditor = canSeeAllNumbers(actor);
  const showsSearches = isEditor && !filter.section && !filter.author && !filter.article;
  const [t, settings, numbers, searches] = await Promise.all([
    getTranslations('desk.numbers'),
    readSettings(),
    readNumbers(actor, filter),
    showsSearches ? listMissedSearches(actor, filter) : [],
  ]);
  const views = toViewsViewModel(numbers, settings, locale);
  const format = {
    number: createNumberFormatter(settings, locale),
    percent: createNumberFormatter(settings, locale, 'percent'),
  };
  const isEmpty = numbers.points.every((point) => point.views === 0 && point.before === 0);
  return (
    <>
      <PageHead title={t('title')} hint={t(isEditor ? 'hint' : 'hintOwn')} />
      {filter.article ? <OneArticle id={filter.article} filter={filter} /> : <Choices filter={filter} />}
      <RangeLinks filter={filter} />
      {isEmpty ? (
        <div className="numbers-none">
          <p>{t('none')}</p>
          <p className="quiet small">{t('noneHint')}</p>
        </div>
      ) : (
        <>
          <ViewsTotal views={views} />
          <ViewsChart views={views} />
          <CsvLink filter={filter} part="views" name={t('chart')} />
        </>
      )}
      <div className="overview numbers-parts">
        {numbers.total > 0 ? <Sources numbers={numbers} filter={filter} format={format} /> : null}
        {numbers.total > 0 && !filter.article ? <MostRead numbers={numbers} filter={filter} format={format} /> : null}
        {showsSearches ? <MissedSearches searches={searches} filter={filter} format={format} /> : null}
      </div>
    </>
  );
}

async function Choices({ filter }: { filter: NumbersFilter }) {
  const [sections, authors] = await Promise.all([listSections(), listAuthorOptions()]);
  return <NumbersFilterForm filter={filter} sections={sections} authors={authors} />;
}

/** What the numbers are narrowed to, and the way back to all. */
async function OneArticle({ id, filter }: { id: string; filter: NumbersFilter }) {
  const [t, title] = await Promise.all([getTranslations('desk.numbers'), findTitle(id)]);
  return (
    <p className="numbers-article">
      {title === null ? t('gone') : `${t('ofArticle')}: `}
      {title === null ? null : (
        <a href={deskArticlePath(id)}>
          <bdi>{title}</bdi>
        </a>
      )}{' '}
      <a href={numbersPath({ range: filter.range })}>{t('allArticles')}</a>
    </p>
  );
}
