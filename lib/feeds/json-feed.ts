import type { Feed, FeedItem } from './types';

/** JSON Feed 1.1 (jsonfeed.org) with the full text. */
export function writeJsonFeed(feed: Feed): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.homeUrl,
    feed_url: feed.selfUrl,
    ...(feed.description && { description: feed.description }),
    icon: feed.icons.large,
    favicon: feed.icons.small,
    language: feed.language,
    authors: [{ name: feed.title, url: feed.homeUrl }],
    items: feed.items.map(itemObject),
  });
}

function itemObject(item: FeedItem): Record<string, unknown> {
  return {
    id: item.id,
    url: item.url,
    title: item.title,
    ...(item.summary && { summary: item.summary }),
    content_html: item.html,
    ...(item.image && { image: item.image.url }),
    date_published: item.publishedAt.toISOString(),
    date_modified: item.updatedAt.toISOString(),
    ...(item.authors.length > 0 && { authors: item.authors }),
    ...(item.categories.length > 0 && { tags: item.categories }),
  };
}
