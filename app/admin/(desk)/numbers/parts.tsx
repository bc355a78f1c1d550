import { getTranslations } from 'next-intl/server';
import { SourcesTable } from '@/components/desk/statistics/sources-table';
import { Table } from '@/components/desk/ui/table';
import type { NumbersFilter } from '@/domain/statistics/schema';
import type { MissedSearchView, NumbersView } from '@/domain/statistics/types';
import { numbersExportPath, numbersPath, searchPath } from '@/lib/urls';

type Format = Record<'number' | 'percent', (number: number) => string>;
type PartProps = { numbers: NumbersView; filter: NumbersFilter; format: Format };

/** Where the readers of the span came from. */
export async function Sources({ numbers: { sources, total }, filter, format }: PartProps) {
  const t = await getTranslations('desk.numbers');
  const lines = sources.map(({ source, views }) => ({
    source,
    views,
    viewsText: format.number(views),
    percentText: format.percent(views / Math.max(1, total)),
  }));
  return (
    <section>
      <h2>{t('sources')}</h2>
      <p className="quiet small">{t('sourcesHint')}</p>
      <SourcesTable sources={lines} />
      <CsvLink filter={filter} part="sources" name={t('sources')} />
    </section>
  );
}

/** What was read most in the span; each leads to its own numbers. */
export async function MostRead({ numbers: { articles }, filter, format }: PartProps) {
  const t = await getTranslations('desk.numbers');
  return (
    <section>
      <h2>{t('mostRead')}</h2>
      <Table caption={t('mostRead')} head={[t('article'), t('views')]}>
        {articles.map(({ id, title, views }) => (
          <tr key={id}>
            <th scope="row">
              <a href={numbersPath({ range: filter.range, article: id })} dir="auto">
                {title}
              </a>
            </th>
            <td>{format.number(views)}</td>
          </tr>
        ))}
      </Table>
      <CsvLink filter={filter} part="articles" name={t('mostRead')} />
    </section>
  );
}

/** What readers searched for in vain. */
export async function MissedSearches({
  searches,
  filter,
  format,
}: {
  searches: MissedSearchView[];
  filter: NumbersFilter;
  format: Format;
}) {
  const t = await getTranslations('desk.numbers');
  return (
    <section>
      <h2>{t('searches')}</h2>
      <p className="quiet small">{t('searchesHint')}</p>
      {searches.length === 0 ? (
        <p>{t('noSearches')}</p>
      ) : (
        <>
          <Table caption={t('searches')} head={[t('query'), t('times')]}>
            {searches.map(({ query, count }) => (
              <tr key={query}>
                <th scope="row">
                  <a href={searchPath(query)} dir="auto" rel="nofollow">
                    {query}
                  </a>
                </th>
                <td>{format.number(count)}</td>
              </tr>
            ))}
          </Table>
          <CsvLink filter={filter} part="searches" name={t('searches')} />
        </>
      )}
    </section>
  );
}

/** The download of one part of the page. */
export async function CsvLink({ filter, part, name }: { filter: NumbersFilter; part: string; name: string }) {
  const t = await getTranslations('desk.numbers');
  return (
    <p className="small">
      <a href={numbersExportPath(filter, part)} download aria-label={t('csvOf', { part: name })}>
        {t('csv')}
      </a>
    </p>
  );
}
