import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { ArticleList } from '@/components/site/article-list';
import { dateStyleOf } from '@/components/site/date-style';
import { JsonLd } from '@/components/site/json-ld';
import { ListHead } from '@/components/site/list-head';
import { MostReadBand } from '@/components/site/most-read';
import { Notice } from '@/components/ui/notice';
import { SubSections } from '@/components/site/sub-sections';
import { Pager } from '@/components/site/pager';
import { listBySection } from '@/domain/articles/queries';
import { readSectionLead } from '@/domain/curation/section-pins';
import { listMostReadOfSection } from '@/domain/curation/most-read';
import { findSection, readSectionPlace } from '@/domain/taxonomy/queries';
import { sectionPath } from '@/lib/urls';
import { readPublication } from '@/server/metadata/publication';
import { cacheTags, cacheUntil } from '@/server/page-cache/tags/render-dependencies';
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
  const [section, lead, settings] = await Promise.all([findSection(slug), readSectionLead(slug), readPublication()]);
  if (!section) return followRedirect(`/s/${slug}`);
  const { cards: pinned } = lead;
  const without = pinned.map(({ id }) => id);
  const [rest, place] = await Promise.all([
    page === null ? null : listBySection(section.id, { page, size: settings.pageSize, without }),
    readSectionPlace(section.id),
  ]);
  // A page beyond the last one answers 404, so that it is not indexed.
  if (!rest || (rest.page > 1 && rest.items.length === 0)) return null;
  // Only the first page shows what an editor put at its top, and the most read.
  const isFirst = rest.page === 1;
  const list = isFirst ? { ...rest, items: [...pinned, ...rest.items] } : rest;
  const mostRead = isFirst ? await listMostReadOfSection(section.id) : null;
  return { section, lead, list, mostRead, settings, ...place };
});

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const found = await load(decodeSegment((await params).slug), await pageNumber(searchParams));
  return found ? sectionMetadata(found.section, found.list, found.settings) : notFoundMetadata();
}

/** A section's page: what an editor put at its top, then its articles and those of the sections below it, newest first. */
export default async function SectionRoute({ params, searchParams }: Props) {
  const found = await load(decodeSegment((await params).slug), await pageNumber(searchParams));
  if (!found) return <NotFoundPage />;
  const { section, lead, list, mostRead, settings, parent, children } = found;
  cacheTags(
    ...[section, ...children].map(({ id }) => `section:${id}`),
    `name:${section.id}`,
    // What stands at the top may be of another section, or hidden for now.
    ...lead.ids.map((id) => `article:${id}`),
    ...nameTags([...list.items, ...Object.values(mostRead ?? {}).flat()]),
  );
  cacheUntil(lead.until);
  const t = await getTranslations('list');
  return (
    <SitePage withAdvertisement current={sectionPath((parent ?? section).slug)}>
      <JsonLd
        data={listStructuredData(
          { ...section, path: sectionPath(section.slug, list), items: list.items, parent },
          settings,
        )}
      />
      <ListHead title={section.name} text={section.description} section={section} parent={parent}>
        <SubSections sections={children} />
      </ListHead>
      {list.items.length === 0 ? (
        <Notice level={2} title={t('emptySection')} hint={t('emptyHint')} />
      ) : (
        <ArticleList
          items={list.items}
          dates={dateStyleOf(settings)}
          withLead={list.page === 1}
          hideSection={children.length === 0}
          between={<Advertisement place="LIST" as="li" />}
        />
      )}
      {mostRead && <MostReadBand lists={mostRead} hideSection={children.length === 0} />}
      <Pager page={list.page} hasNext={list.hasNext} path={(at) => sectionPath(section.slug, at)} />
    </SitePage>
  );
}
