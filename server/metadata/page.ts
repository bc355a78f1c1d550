import type { Metadata } from 'next';
import { composeTitle } from '@/lib/seo/page-title';
import { siteCard } from '@/lib/seo/social-image';
import { absoluteUrl, feedPaths } from '@/lib/urls';
import type { Publication } from './publication';
import { describeSite } from './site';

type Picture = { url: string; width: number; height: number; alt: string; type: string };

export type PageDescription = {
  /** Empty on the front page, whose title is the site's. */
  title: string;
  description: string;
  path: string;
  isIndexed: boolean;
  feed?: { path: string; title: string };
  /** Defaults to the site's own card. */
  picture?: Picture;
};

/** Google's "Robots meta tag": large previews are what Discover asks for; snippets and videos without a limit. */
const INDEXED = 'max-image-preview:large, max-snippet:-1, max-video-preview:-1';
const NOT_INDEXED = 'noindex, follow';
/** Open Graph consumers recognise only this Arabic locale. */
const OPEN_GRAPH_LOCALE = 'ar_AR';

/** The metadata of any page. Each page is its own canonical, later pages of a list too (Google, "Pagination"). */
export function pageMetadata(description: PageDescription, settings: Publication): Metadata {
  const site = describeSite(settings);
  const page = { ...description, picture: description.picture ?? siteCard(site.url, settings) };
  const url = absoluteUrl(site.url, page.path);
  const title = page.title || settings.name;
  return {
    title: {
      absolute: page.title ? composeTitle(page.title, settings.name) : composeTitle(settings.name, settings.tagline),
    },
    ...(page.description && { description: page.description }),
    robots: page.isIndexed ? INDEXED : NOT_INDEXED,
    alternates: { ...(page.isIndexed && { canonical: url }), types: feedLinks(site.url, settings.name, page.feed) },
    openGraph: openGraph(page, { url, title, siteName: settings.name }),
    twitter: xCard(page, title, settings.profiles),
  };
}

/** The Open Graph properties of any page; an article adds its own. */
function openGraph(
  page: PageDescription & { picture: Picture },
  { url, title, siteName }: { url: string; title: string; siteName: string },
) {
  return {
    type: 'website' as const,
    url,
    title,
    ...(page.description && { description: page.description }),
    siteName,
    locale: OPEN_GRAPH_LOCALE,
    images: [page.picture],
  };
}

const ownHandle = /^https:\/\/(?:www\.)?(?:x|twitter)\.com\/(\w{1,15})\/?$/;

function xCard(
  { description, picture }: PageDescription & { picture: Picture },
  title: string,
  profiles: string[],
): Metadata['twitter'] {
  const handle = profiles.map((profile) => ownHandle.exec(profile)?.[1]).find(Boolean);
  return {
    card: 'summary_large_image' as const,
    title,
    ...(description && { description }),
    ...(handle && { site: `@${handle}` }),
    images: [{ url: picture.url, alt: picture.alt }],
  };
}

/** The page's own feed comes first, because feed readers offer the first one. */
function feedLinks(siteUrl: string, siteName: string, own?: { path: string; title: string }) {
  const link = (path: string, title: string) => ({ url: absoluteUrl(siteUrl, path), title });
  return {
    'application/rss+xml': [...(own ? [link(own.path, own.title)] : []), link(feedPaths.rss, siteName)],
    'application/atom+xml': [link(feedPaths.atom, siteName)],
    'application/feed+json': [link(feedPaths.json, siteName)],
  };
}
