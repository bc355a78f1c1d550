import { getTranslations } from 'next-intl/server';
import { ArticleList } from '@/components/site/article-list';
import { dateStyleOf } from '@/components/site/date-style';
import { Notice } from '@/components/ui/notice';
import { SearchFilters } from '@/components/site/search/search-filters';
import { SearchResults } from '@/components/site/search/search-results';
import { listLatest } from '@/domain/articles/queries';
import { searchArticles } from '@/domain/search/queries';
import type { SearchPage } from '@/domain/search/types';
import { readSettings } from '@/domain/settings/queries';
import { listSections } from '@/domain/taxonomy/queries';
import type { SectionView } from '@/domain/taxonomy/types';
import { searchResultsPath } from '@/lib/urls';
import { searchFilters } from '@/server/api/search-filters';
import { countMissedSearch } from '@/server/page-cache/tags/render-dependencies';
import { facetsOf } from './facets';
import type { SearchParameters } from './read-search';
import { timeSpans } from './time-spans';

type Props = { parameters: SearchParameters & { q: string } };

/** The results of a query, or suggestions where there are none. */
export async function SearchResultsPage({ parameters }: Props) {
  const [settings, sections, t] = await Promise.all([readSettings(), listSections(), getTranslations('search')]);
  const { timeZone, pageSize, digits } = settings;
  const { q, cursor } = parameters;
  const found = await searchArticles({
    query: q,
    filters: searchFilters(parameters, timeZone),
    limit: pageSize,
    timeZone,
    ...(cursor && { cursor }),
  });
  if (!found.ok && found.reason === 'too-slow')
    return <Notice level={2} title={t('tooSlow')} hint={t('tooSlowHint')} />;
  if (!found.ok && found.reason === 'unknown-filter') return <NothingFound title={t('unknownFilter')} />;
  const filters = (
    <SearchFilters
      parameters={parameters}
      sections={sectionsToChoose(sections, parameters.section)}
      spans={timeSpans(new Date(), timeZone)}
      {...facetsOf(found.ok ? found.value.hits : [])}
    />
  );
  if (!found.ok || found.value.hits.length === 0) {
    if (found.ok && !cursor && !isNarrowed(parameters)) countMissedSearch(q);
    return (
      <>
        {isNarrowed(parameters) && filters}
        <NothingFound title={t('none', { query: truncated(q) })}>
          {found.ok && <Understood page={found.value} />}
        </NothingFound>
      </>
    );
  }
  const { hits, nextCursor, total, totalIsExact } = found.value;
  const shown = new Intl.NumberFormat(`ar-u-nu-${digits}`).format(total);
  return (
    <>
      {filters}
      <p role="status" className="search-count">
        {totalIsExact ? t('count', { count: total, shown }) : t('countMore', { shown })}
      </p>
      <Understood page={found.value} />
      <SearchResults hits={hits} dates={dateStyleOf(settings)} />
      {nextCursor && (
        <p className="pager">
          <a href={searchResultsPath({ ...parameters, cursor: nextCursor })} rel="next nofollow">
            {t('next')}
          </a>
        </p>
      )}
    </>
  );
}

/** The main sections, and those below the chosen one or beside it. */
function sectionsToChoose(sections: SectionView[], chosenSlug: string | undefined): SectionView[] {
  const chosen = sections.find(({ slug }) => slug === chosenSlug);
  const opened = chosen?.parentId ?? chosen?.id;
  return sections.filter(({ parentId }) => parentId === null || parentId === opened);
}

function isNarrowed({ section, topic, author, from, to }: SearchParameters): boolean {
  return Boolean(section ?? topic ?? author ?? from ?? to);
}

/** The longest query that fits a heading. */
const MAX_QUERY_SHOWN = 60;

/** Cuts between grapheme clusters, so that no letter loses its marks. */
function truncated(query: string): string {
  const letters = [...new Intl.Segmenter('ar').segment(query)].map(({ segment }) => segment);
  return letters.length > MAX_QUERY_SHOWN ? `${letters.slice(0, MAX_QUERY_SHOWN).join('')}…` : query;
}

/** How the query was understood: filters, dates, exclusions, corrections. */
async function Understood({ page: { understood, didYouMean } }: { page: SearchPage }) {
  const t = await getTranslations('search');
  const lines = [
    didYouMean &&
      t.rich('didYouMean', {
        query: didYouMean,
        link: (chunks) => <a href={searchResultsPath({ q: didYouMean })}>{chunks}</a>,
      }),
    understood.dateWords && t('dateUnderstood', { words: understood.dateWords }),
    understood.excluded.length > 0 && t('excluded', { words: understood.excluded.join('، ') }),
    understood.cut && t('cut'),
  ].filter(Boolean);
  return lines.map((line, index) => (
    <p key={index} className="search-note">
      {line}
    </p>
  ));
}

/** Shows the newest articles in place of results. */
async function NothingFound({ title, children }: { title: string; children?: React.ReactNode }) {
  const [settings, t, { items }] = await Promise.all([
    readSettings(),
    getTranslations('search'),
    listLatest({ size: 5 }),
  ]);
  return (
    <>
      <div className="search-none">
        <Notice level={2} title={title} hint={t('noneHint')} links={false}>
          {children}
        </Notice>
      </div>
      {items.length > 0 && <h2 className="band-head">{t('neighbours')}</h2>}
      <ArticleList items={items} dates={dateStyleOf(settings)} />
    </>
  );
}
