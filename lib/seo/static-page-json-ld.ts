import type { AboutPageLeaf, ContactPageLeaf, WebPageLeaf } from 'schema-dts';
import { absoluteUrl, frontPath } from '@/lib/urls';
import { publisherJsonLd } from './publisher-json-ld';
import type { SeoSite } from './types';

type StaticPage = { pageRole: string | null; title: string; description: string; path: string; updatedAt: Date };

/** A page of the newsroom about itself: schema.org AboutPage, ContactPage, else WebPage. */
export function staticPageJsonLd(site: SeoSite, page: StaticPage): AboutPageLeaf | ContactPageLeaf | WebPageLeaf {
  const url = absoluteUrl(site.url, page.path);
  const types = { ABOUT: 'AboutPage', CONTACT: 'ContactPage' } as const;
  return {
    '@type': types[page.pageRole as keyof typeof types] ?? 'WebPage', // any other role has no type of its own
    '@id': url,
    url,
    name: page.title,
    description: page.description || undefined,
    inLanguage: 'ar',
    dateModified: page.updatedAt.toISOString(),
    isPartOf: { '@id': `${absoluteUrl(site.url, frontPath())}#site` },
    publisher: publisherJsonLd(site),
  };
}
