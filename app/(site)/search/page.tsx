import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ListHead } from '@/components/site/list-head';
import { Notice } from '@/components/site/notice';
import { SearchForm } from '@/components/site/search-form';
import { readSettings } from '@/domain/settings/queries';
import { searchMetadata } from '@/server/metadata/front';
import { SitePage } from '../site-page';

type Props = { searchParams: Promise<{ q?: string | string[] }> };

const LONGEST_QUERY = 200;

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return searchMetadata(await askedFor(searchParams), await readSettings());
}

/** Search by address: what was asked stands in the URL. */
export default async function SearchRoute({ searchParams }: Props) {
  const query = await askedFor(searchParams);
  const t = await getTranslations('search');
  return (
    <SitePage current="search">
      <ListHead title={t('title')} text={query ? '' : t('hint')} />
      <SearchForm query={query} />
      {query && <Notice level={2} title={t('unavailable')} hint={t('unavailableHint')} />}
    </SitePage>
  );
}

async function askedFor(searchParams: Props['searchParams']): Promise<string> {
  const { q } = await searchParams;
  return typeof q === 'string' ? q.trim().slice(0, LONGEST_QUERY) : '';
}
