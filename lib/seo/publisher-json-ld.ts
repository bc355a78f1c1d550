import { absoluteUrl, authorPath, frontPath } from '@/lib/urls';
import { pictureForSharing } from './social-image';
import type { JsonLd, SeoAuthor, SeoImage, SeoSite } from './types';

/** The newsroom, with a raster logo of at least 112 pixels ("Organization structured data": logo). */
export function publisherJsonLd(site: SeoSite): JsonLd {
  return {
    '@type': 'NewsMediaOrganization',
    '@id': `${absoluteUrl(site.url, frontPath())}#publisher`,
    name: site.name,
    url: absoluteUrl(site.url, frontPath()),
    logo: {
      '@type': 'ImageObject',
      url: absoluteUrl(site.url, site.logo.path),
      width: site.logo.width,
      height: site.logo.height,
    },
    ...(site.profiles.length > 0 && { sameAs: site.profiles }),
  };
}

/**
 * One writer. Google ("Article structured data", author markup best practices) wants each author separate, the name
 * alone in `name`, the occupation in `jobTitle`, and a `url` that distinguishes people of the same name.
 */
export function authorJsonLd(site: SeoSite, author: SeoAuthor): JsonLd {
  const portrait = author.portrait && imageJsonLd(site, author.portrait);
  return {
    '@type': 'Person',
    name: author.name,
    url: absoluteUrl(site.url, authorPath(author.slug)),
    ...(author.jobTitle && { jobTitle: author.jobTitle }),
    ...(portrait && { image: portrait }),
  };
}

/**
 * A picture in a format that search engines index, with its credit ("Image metadata": creditText). Null without a
 * usable JPEG.
 */
export function imageJsonLd(site: SeoSite, image: SeoImage): JsonLd | null {
  const chosen = pictureForSharing(site.url, image);
  if (!chosen) return null;
  return {
    '@type': 'ImageObject',
    url: chosen.url,
    width: chosen.width,
    height: chosen.height,
    ...(image.caption && { caption: image.caption }),
    ...(image.credit && { creditText: image.credit }),
  };
}
