import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { ArticleList } from '@/components/site/article-list';
import { dateStyleOf } from '@/components/site/date-style';
import { JsonLd } from '@/components/site/json-ld';
import { ListHead } from '@/components/site/list-head';
import { MostReadBand } from '@/components/site/most-read';
import { Notice } from '@/components/ui/notice';
import { Pager } from '@/components/site/pager';
import { listBySection } from '@/domain/articles/queries';
import { listMostReadOfSection } from '@/domain/curation/most-read';
import { readSettings } from '@/domain/settings/queries';
import { findSection } from '@/domain/taxonomy/queries';
import { sectionPath } from '@/lib/urls';
import { cacheTags } from '@/server/page-cache/tags/render-dependencies';
import { nameTags } from '@/server/page-cache/tags/article-tags';
import { sectionMetadata } from '@/server/metadata/lists';
import { listStructuredData } from '@/server/metadata/structured-data';
import { followRedirect } from '../../follow-redirect';
import { NotFoundPage, notFoundMetadata } from '@/app/(site)/not-found-page';
import { decodeSegment, type ListSearchParams, pageNumber } from '../../route-params';
import { Advertisement } from '../../advertisement';
import { SitePage } from '../../site-page';
import '@/app/styles/site/most-read.css';

type Props = { params: Promise<{ slug: string }>; searchParams: ListSearchParams };

const load = cache(async (slug: string, page: number | null) => {
  const [section, settings] = await Promise.all([findSection(slug), readSettings()]);
  if (!section) return followRedirect(`/s/${slug}`);
  const list = page === null ? null : await listBySection(section.id, { page, size: settings.pageSize });
  // A page beyond the last one answers 404, so that it is not indexed.
  if (!list || (list.page > 1 && list.items.length === 0)) return null;
  // Only the first page shows the most read.
  const mostRead = list.page === 1 ? await listMostReadOfSection(section.id) : null;
  return { section, list, mostRead, settings };
});

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const found = await load(decodeSegment((await params).slug), await pageNumber(searchParams));
  return found ? sectionMetadata(found.section, found.list, found.settings) : notFoundMetadata();
}

/** A section's articles, newest first. */
export default async function SectionRoute({ params, searchParams }: Props) {
  const found = await load(decodeSegment((await params).slug), await pageNumber(searchParams));
  if (!found) return <NotFoundPage />;
  const { section, list, mostRead, settings } = found;
  cacheTags(
    `section:${section.id}`,
    `name:${section.id}`,
    ...nameTags([...list.items, ...Object.values(mostRead ?? {}).flat()]),
  );
  const t = await getTranslations('list');
  return (
    <SitePage withAdvertisement current={section.slug}>
      <JsonLd
        data={listStructuredData({ ...section, path: sectionPath(section.slug, list), items: list.items }, settings)}
      />
      <ListHead title={section.name} text={section.description} section={section} />
      {list.items.length === 0 ? (
        <Notice level={2} title={t('emptySection')} hint={t('emptyHint')} />
      ) : (
        <ArticleList
          items={list.items}
          dates={dateStyleOf(settings)}
          withLead={list.page === 1}
          hideSection
          between={<Advertisement place="LIST" as="li" />}
        />
      )}
      {mostRead && <MostReadBand lists={mostRead} hideSection />}
      <Pager page={list.page} hasNext={list.hasNext} path={(at) => sectionPath(section.slug, at)} />
    </SitePage>
  );
}
