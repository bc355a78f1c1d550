import type { ContactPageLeaf } from 'schema-dts';
import { absoluteUrl, contactPath, frontPath } from '@/lib/urls';
import { publisherJsonLd } from './publisher-json-ld';
import type { SeoSite } from './types';

/** The page for messages to the newsroom: schema.org ContactPage about the newsroom, with its contact point. */
export function contactPageJsonLd(site: SeoSite, { name, email }: { name: string; email: string }): ContactPageLeaf {
  const url = absoluteUrl(site.url, contactPath());
  return {
    '@type': 'ContactPage',
    '@id': url,
    url,
    name,
    inLanguage: 'ar',
    isPartOf: { '@id': `${absoluteUrl(site.url, frontPath())}#site` },
    mainEntity: {
      ...publisherJsonLd(site),
      contactPoint: { '@type': 'ContactPoint', contactType: 'newsroom', url, email: email || undefined },
    },
  };
}
