import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { ListHead } from '@/components/site/list-head';
import { SearchForm } from '@/components/site/search/search-form';
import { searchPath } from '@/lib/urls';
import { searchMetadata } from '@/server/metadata/front';
import { readPublication } from '@/server/metadata/publication';
import { SitePage } from '../site-page';
import { SearchResultsPage } from './search-results-page';
import { readSearch, type RawSearchParams } from './read-search';
import '@/app/styles/site/search.css';

type Props = { searchParams: Promise<RawSearchParams> };

const load = cache(async (searchParams: Props['searchParams']) => readSearch(await searchParams));

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return searchMetadata((await load(searchParams)).q ?? '', await readPublication());
}

/** The search page; its URL contains the query. */
export default async function SearchRoute({ searchParams }: Props) {
  const parameters = await load(searchParams);
  const t = await getTranslations('search');
  return (
    <SitePage current={searchPath()}>
      <ListHead title={t('title')} text={parameters.q ? '' : t('hint')} />
      <SearchForm query={parameters.q ?? ''} />
      {parameters.q && <SearchResultsPage parameters={{ ...parameters, q: parameters.q }} />}
    </SitePage>
  );
}
