import { type FeedFilter, listForFeed } from '@/domain/articles/feed-queries';
import type { SiteSettings } from '@/domain/settings/types';
import type { Feed } from '@/lib/feeds/types';
import { absoluteUrl, iconPath } from '@/lib/urls';
import { readPublication } from '@/server/metadata/publication';
import { cacheTags } from '@/server/page-cache/tags/render-dependencies';
import { nameTags } from '@/server/page-cache/tags/article-tags';
import { describeSite } from '@/server/metadata/site';
import { wording } from '@/server/metadata/wording';
import { toFeedItem } from './item';

export type FeedSource = {
  filter: FeedFilter;
  /** The name of the section, topic or author; empty for the whole site. */
  name: string;
  description: string;
  homePath: string;
  selfPath: string;
};

/** Builds the feed of a source's newest articles. The settings decide how many and whether with full text. */
export async function buildFeed({ filter, name, description, homePath, selfPath }: FeedSource): Promise<Feed> {
  const settings = await readPublication();
  const articles = await listForFeed(filter, settings.feedItems);
  cacheTags('settings', ...articles.map(({ id }) => `article:${id}`), ...nameTags(articles));
  const site = describeSite(settings);
  const items = articles.map((article) => toFeedItem(article, site.url, settings.feedFullText));
  return {
    title: feedTitle(name, settings),
    description: description || site.description,
    homeUrl: absoluteUrl(site.url, homePath),
    selfUrl: absoluteUrl(site.url, selfPath),
    language: 'ar',
    updatedAt: newest(items.map((item) => item.updatedAt)),
    icons: {
      large: absoluteUrl(site.url, site.logo.path),
      small: absoluteUrl(site.url, iconPath('icon-192.png')),
      rss: absoluteUrl(site.url, iconPath('icon-144.png')),
    },
    items,
  };
}

function feedTitle(name: string, { name: site }: SiteSettings): string {
  return name === '' ? site : wording('feedOf', { name, site });
}

function newest(dates: Date[]): Date | null {
  return dates.reduce<Date | null>((latest, date) => (latest && latest > date ? latest : date), null);
}
