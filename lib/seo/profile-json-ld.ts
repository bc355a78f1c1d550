import type { ProfilePageLeaf } from 'schema-dts';
import { absoluteUrl, authorPath } from '@/lib/urls';
import { authorJsonLd, publisherJsonLd } from './publisher-json-ld';
import type { SeoAuthor, SeoSite } from './types';

/**
 * An author's page, by Google's "Profile page (ProfilePage) structured data": mainEntity is the person, with name,
 * description, image and sameAs.
 */
export function profileJsonLd(site: SeoSite, author: SeoAuthor & { bio: string; links: string[] }): ProfilePageLeaf {
  const url = absoluteUrl(site.url, authorPath(author.slug));
  return {
    '@type': 'ProfilePage',
    '@id': url,
    url,
    inLanguage: 'ar',
    mainEntity: {
      ...authorJsonLd(site, author),
      '@id': `${url}#person`,
      worksFor: publisherJsonLd(site),
      description: author.bio || undefined,
      sameAs: author.links.length > 0 ? author.links : undefined,
    },
  };
}
