import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { dateStyleOf } from '@/components/site/date-style';
import { DayList } from '@/components/site/day-list';
import { JsonLd } from '@/components/site/json-ld';
import { ListHead } from '@/components/site/list-head';
import { Notice } from '@/components/ui/notice';
import { Pager } from '@/components/site/pager';
import { listLatest } from '@/domain/articles/queries';
import { latestPath } from '@/lib/urls';
import { readPublication } from '@/server/metadata/publication';
import { cacheTags } from '@/server/page-cache/tags/render-dependencies';
import { nameTags } from '@/server/page-cache/tags/article-tags';
import { latestMetadata } from '@/server/metadata/lists';
import { listStructuredData } from '@/server/metadata/structured-data';
import { NotFoundPage, notFoundMetadata } from '../not-found-page';
import { type ListSearchParams, pageNumber } from '../route-params';
import { Advertisement } from '../advertisement';
import { SitePage } from '../site-page';

type Props = { searchParams: ListSearchParams };

const load = cache(async (page: number | null) => {
  const settings = await readPublication();
  const list = page === null ? null : await listLatest({ page, size: settings.pageSize * 2 });
  // A page beyond the last one answers 404, so that it is not indexed.
  if (!list || (list.page > 1 && list.items.length === 0)) return null;
  return { list, settings };
});

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const found = await load(await pageNumber(searchParams));
  return found ? latestMetadata(found.list, found.settings) : notFoundMetadata();
}

/** Everything published, newest first. */
export default async function LatestRoute({ searchParams }: Props) {
  const found = await load(await pageNumber(searchParams));
  if (!found) return <NotFoundPage />;
  const { list, settings } = found;
  cacheTags('latest', ...nameTags(list.items));
  const [t, front] = await Promise.all([getTranslations('list'), getTranslations('front')]);
  return (
    <SitePage withAdvertisement current={latestPath()}>
      <JsonLd
        data={listStructuredData(
          { name: t('latestTitle'), description: '', path: latestPath(list), items: list.items },
          settings,
        )}
      />
      <ListHead title={t('latestTitle')} text={t('latestHint')} />
      {list.items.length === 0 ? (
        <Notice level={2} title={front('empty')} hint={front('emptyHint')} links={false} />
      ) : (
        <DayList items={list.items} dates={dateStyleOf(settings)} between={<Advertisement place="LIST" />} />
      )}
      <Pager page={list.page} hasNext={list.hasNext} path={latestPath} />
    </SitePage>
  );
}
