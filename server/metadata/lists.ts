import type { Metadata } from 'next';
import type { AuthorView, SectionView, TopicView } from '@/domain/taxonomy/types';
import { describePage } from '@/lib/seo/description';
import { pictureForSharing } from '@/lib/seo/social-image';
import {
  authorFeedPath,
  authorPath,
  correctionsPath,
  latestPath,
  sectionFeedPath,
  sectionPath,
  topicFeedPath,
  topicPath,
} from '@/lib/urls';
import { pageMetadata, type PageDescription } from './page';
import type { Publication } from './publication';
import { describeSite } from './site';
import { wording } from './wording';

/** The part of ArticleListPage that its metadata needs. */
type ListPage = { page: number; items: readonly unknown[] };

/** The head of a section's page. Like every list here, it is not indexed while it is empty. */
export function sectionMetadata(section: SectionView, list: ListPage, settings: Publication): Metadata {
  const { name, slug, description } = section;
  const own = description || wording('sectionDescription', { name, site: settings.name });
  return listMetadata(list, settings, {
    name,
    description: own,
    path: sectionPath(slug, list),
    feedPath: sectionFeedPath(slug),
  });
}

/** The head of a topic's page. */
export function topicMetadata(topic: TopicView, list: ListPage, settings: Publication): Metadata {
  const { name, slug, description } = topic;
  const own = description || wording('topicDescription', { name, site: settings.name });
  return listMetadata(list, settings, {
    name,
    description: own,
    path: topicPath(slug, list),
    feedPath: topicFeedPath(slug),
  });
}

/** The head of an author's page, with the portrait. */
export function authorMetadata(author: AuthorView, list: ListPage, settings: Publication): Metadata {
  const { name, slug, bio, portrait } = author;
  const picture = portrait && pictureForSharing(describeSite(settings).url, portrait);
  return listMetadata(list, settings, {
    name,
    description: bio || wording('authorDescription', { name, site: settings.name }),
    path: authorPath(slug, list),
    feedPath: authorFeedPath(slug),
    ...(picture && { picture }),
  });
}

/** The head of the list of corrections. */
export function correctionsMetadata(list: ListPage, settings: Publication): Metadata {
  const name = wording('corrections');
  const description = wording('correctionsDescription', { site: settings.name });
  return listMetadata(list, settings, { name, description, path: correctionsPath(list) });
}

/** The head of the page of latest articles. */
export function latestMetadata(list: ListPage, settings: Publication): Metadata {
  const description = wording('latestDescription', { site: settings.name });
  return listMetadata(list, settings, { name: wording('latest'), description, path: latestPath(list) });
}

type List = { name: string; description: string; path: string; feedPath?: string } & Pick<PageDescription, 'picture'>;

function listMetadata({ page, items }: ListPage, settings: Publication, list: List): Metadata {
  const { name, description, path, feedPath, picture } = list;
  return pageMetadata(
    {
      title: page > 1 ? wording('pageOf', { name, page }) : name,
      description: describePage(description),
      path,
      isIndexed: items.length > 0,
      ...(feedPath && { feed: { path: feedPath, title: wording('feedOf', { name, site: settings.name }) } }),
      ...(picture && { picture }),
    },
    settings,
  );
}
