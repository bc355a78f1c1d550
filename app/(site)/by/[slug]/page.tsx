import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { ArticleList } from '@/components/site/article-list';
import { dateStyleOf } from '@/components/site/date-style';
import { AuthorHead } from '@/components/site/author-head';
import { Notice } from '@/components/ui/notice';
import { Pager } from '@/components/site/pager';
import { JsonLd } from '@/components/site/json-ld';
import { listByAuthor } from '@/domain/articles/queries';
import { findAuthor } from '@/domain/taxonomy/queries';
import { authorPath } from '@/lib/urls';
import { readPublication } from '@/server/metadata/publication';
import { cacheTags } from '@/server/page-cache/tags/render-dependencies';
import { nameTags } from '@/server/page-cache/tags/article-tags';
import { authorMetadata } from '@/server/metadata/lists';
import { authorStructuredData } from '@/server/metadata/structured-data';
import { followRedirect } from '../../follow-redirect';
import { NotFoundPage, notFoundMetadata } from '@/app/(site)/not-found-page';
import { decodeSegment, type ListSearchParams, pageNumber } from '../../route-params';
import { Advertisement } from '../../advertisement';
import { SitePage } from '../../site-page';

type Props = { params: Promise<{ slug: string }>; searchParams: ListSearchParams };

const load = cache(async (slug: string, page: number | null) => {
  const [author, settings] = await Promise.all([findAuthor(slug), readPublication()]);
  if (!author) return followRedirect(`/by/${slug}`);
  const list = page === null ? null : await listByAuthor(author.id, { page, size: settings.pageSize });
  // A page beyond the last one answers 404, so that it is not indexed.
  if (!list || (list.page > 1 && list.items.length === 0)) return null;
  return { author, list, settings };
});

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const found = await load(decodeSegment((await params).slug), await pageNumber(searchParams));
  return found ? authorMetadata(found.author, found.list, found.settings) : notFoundMetadata();
}

/** An author's page with their articles, newest first. */
export default async function AuthorRoute({ params, searchParams }: Props) {
  const found = await load(decodeSegment((await params).slug), await pageNumber(searchParams));
  if (!found) return <NotFoundPage />;
  const { author, list, settings } = found;
  cacheTags(`author:${author.id}`, `name:${author.id}`, ...nameTags(list.items));
  const t = await getTranslations('list');
  return (
    <SitePage withAdvertisement>
      <JsonLd data={authorStructuredData(author, settings)} />
      <AuthorHead author={author} />
      {list.items.length === 0 ? (
        <Notice level={2} title={t('emptyAuthor')} hint={t('emptyHint')} />
      ) : (
        <ArticleList
          items={list.items}
          dates={dateStyleOf(settings)}
          withLead={list.page === 1}
          hideAuthors
          between={<Advertisement place="LIST" as="li" />}
        />
      )}
      <Pager page={list.page} hasNext={list.hasNext} path={(at) => authorPath(author.slug, at)} />
    </SitePage>
  );
}
