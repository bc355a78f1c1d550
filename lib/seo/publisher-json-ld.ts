import type { ImageObjectLeaf, NewsMediaOrganizationLeaf, PersonLeaf } from 'schema-dts';
import { absoluteUrl, authorPath, frontPath } from '@/lib/urls';
import { pictureForSharing } from './social-image';
import type { SeoAuthor, SeoImage, SeoSite } from './types';

/**
 * The newsroom, with a raster logo of at least 112 pixels ("Organization structured data": logo) and its published
 * principles (schema.org NewsMediaOrganization: publishingPrinciples, ethicsPolicy, correctionsPolicy).
 */
export function publisherJsonLd(site: SeoSite): NewsMediaOrganizationLeaf {
  return {
    '@type': 'NewsMediaOrganization',
    '@id': `${absoluteUrl(site.url, frontPath())}#publisher`,
    name: site.name,
    url: absoluteUrl(site.url, frontPath()),
    logo: { '@type': 'ImageObject', url: absoluteUrl(site.url, site.logo.path), ...sizeInPixels(site.logo) },
    sameAs: site.profiles.length > 0 ? site.profiles : undefined,
    publishingPrinciples: site.policies.principles,
    ethicsPolicy: site.policies.principles,
    correctionsPolicy: site.policies.corrections,
  };
}

/**
 * One writer. Google ("Article structured data", author markup best practices) wants each author separate, the name
 * alone in `name`, the occupation in `jobTitle`, and a `url` that distinguishes people of the same name.
 */
export function authorJsonLd(site: SeoSite, author: SeoAuthor): PersonLeaf {
  const portrait = author.portrait && imageJsonLd(site, author.portrait);
  return {
    '@type': 'Person',
    name: author.name,
    url: absoluteUrl(site.url, authorPath(author.slug)),
    jobTitle: author.jobTitle || undefined,
    image: portrait ?? undefined,
  };
}

/**
 * A picture in a format that search engines index, with its credit ("Image metadata": creditText). Null without a
 * usable JPEG.
 */
export function imageJsonLd(site: SeoSite, image: SeoImage): ImageObjectLeaf | null {
  const chosen = pictureForSharing(site.url, image);
  if (!chosen) return null;
  return {
    '@type': 'ImageObject',
    url: chosen.url,
    ...sizeInPixels(chosen),
    caption: image.caption || undefined,
    creditText: image.credit || undefined,
  };
}

/** A schema.org Distance is text: a number and a unit. */
function sizeInPixels({ width, height }: { width: number; height: number }): { width: string; height: string } {
  return { width: `${width} px`, height: `${height} px` };
}
