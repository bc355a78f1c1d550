import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { CorrectionsList } from '@/components/site/corrections-list';
import { dateStyleOf } from '@/components/site/date-style';
import { ListHead } from '@/components/site/list-head';
import { Pager } from '@/components/site/pager';
import { Notice } from '@/components/ui/notice';
import { listCorrections } from '@/domain/articles/correction-queries';
import { listStaticPages } from '@/domain/articles/static-page-queries';

import { correctionsPath, staticPagePath } from '@/lib/urls';
import { correctionsMetadata } from '@/server/metadata/lists';
import { readPublication } from '@/server/metadata/publication';
import { cacheTags } from '@/server/page-cache/tags/render-dependencies';
import { NotFoundPage, notFoundMetadata } from '../not-found-page';
import { type ListSearchParams, pageNumber } from '../route-params';
import { SitePage } from '../site-page';
import '@/app/styles/site/corrections.css';

type Props = { searchParams: ListSearchParams };

const load = cache(async (page: number | null) => {
  const [settings, list] = await Promise.all([readPublication(), page === null ? null : listCorrections(page)]);
  // A page beyond the last one answers 404, so that it is not indexed.
  if (!list || (list.page > 1 && list.items.length === 0)) return null;
  return { list, settings };
});

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const found = await load(await pageNumber(searchParams));
  return found ? correctionsMetadata(found.list, found.settings) : notFoundMetadata();
}

/** Every correction of the newspaper, latest first, by itself. */
export default async function CorrectionsRoute({ searchParams }: Props) {
  const found = await load(await pageNumber(searchParams));
  if (!found) return <NotFoundPage />;
  const { list, settings } = found;
  // Whatever corrects, renames or withdraws an article changes the feeds as well.
  cacheTags('feeds');
  const [t, pages] = await Promise.all([getTranslations('corrections'), listStaticPages()]);
  const policy = pages.find(({ role }) => role === 'CORRECTIONS');
  return (
    <SitePage breaking={null}>
      <ListHead title={t('title')} text={t('hint', { name: settings.name })} />
      {policy && (
        <p className="corrections-policy">
          <a href={staticPagePath(policy.slug)}>{policy.title}</a>
        </p>
      )}
      {list.items.length === 0 ? (
        <Notice level={2} title={t('none')} hint={t('noneHint')} links={false} />
      ) : (
        <CorrectionsList items={list.items} dates={dateStyleOf(settings)} />
      )}
      <Pager page={list.page} hasNext={list.hasNext} path={correctionsPath} />
    </SitePage>
  );
}
