import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { ArticleList } from '@/components/site/article-list';
import { dateStyleOf } from '@/components/site/date-style';
import { JsonLd } from '@/components/site/json-ld';
import { ListHead } from '@/components/site/list-head';
import { Notice } from '@/components/ui/notice';
import { Pager } from '@/components/site/pager';
import { listByTopic } from '@/domain/articles/queries';
import { findTopic } from '@/domain/taxonomy/queries';
import { topicPath } from '@/lib/urls';
import { readPublication } from '@/server/metadata/publication';
import { cacheTags } from '@/server/page-cache/tags/render-dependencies';
import { nameTags } from '@/server/page-cache/tags/article-tags';
import { topicMetadata } from '@/server/metadata/lists';
import { listStructuredData } from '@/server/metadata/structured-data';
import { followRedirect } from '../../follow-redirect';
import { NotFoundPage, notFoundMetadata } from '@/app/(site)/not-found-page';
import { decodeSegment, type ListSearchParams, pageNumber } from '../../route-params';
import { Advertisement } from '../../advertisement';
import { SitePage } from '../../site-page';

type Props = { params: Promise<{ slug: string }>; searchParams: ListSearchParams };

const load = cache(async (slug: string, page: number | null) => {
  const [topic, settings] = await Promise.all([findTopic(slug), readPublication()]);
  if (!topic) return followRedirect(`/t/${slug}`);
  const list = page === null ? null : await listByTopic(topic.id, { page, size: settings.pageSize });
  // A page beyond the last one answers 404, so that it is not indexed.
  if (!list || (list.page > 1 && list.items.length === 0)) return null;
  return { topic, list, settings };
});

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const found = await load(decodeSegment((await params).slug), await pageNumber(searchParams));
  return found ? topicMetadata(found.topic, found.list, found.settings) : notFoundMetadata();
}

/** A topic's page with its articles, newest first. */
export default async function TopicRoute({ params, searchParams }: Props) {
  const found = await load(decodeSegment((await params).slug), await pageNumber(searchParams));
  if (!found) return <NotFoundPage />;
  const { topic, list, settings } = found;
  cacheTags(`topic:${topic.id}`, `name:${topic.id}`, ...nameTags(list.items));
  const t = await getTranslations('list');
  return (
    <SitePage withAdvertisement current={topicPath(topic.slug)}>
      <JsonLd data={listStructuredData({ ...topic, path: topicPath(topic.slug, list), items: list.items }, settings)} />
      <ListHead kind={t('topic')} title={topic.name} text={topic.description} />
      {list.items.length === 0 ? (
        <Notice level={2} title={t('emptyTopic')} hint={t('emptyHint')} />
      ) : (
        <ArticleList
          items={list.items}
          dates={dateStyleOf(settings)}
          withLead={list.page === 1}
          between={<Advertisement place="LIST" as="li" />}
        />
      )}
      <Pager page={list.page} hasNext={list.hasNext} path={(at) => topicPath(topic.slug, at)} />
    </SitePage>
  );
}
