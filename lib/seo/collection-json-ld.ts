import type {
  CollectionPageLeaf,
  ListItemLeaf,
  SearchActionLeaf,
  WebSiteLeaf,
  WithActionConstraints,
} from 'schema-dts';
import { absoluteUrl, articlePath, frontPath, searchPath } from '@/lib/urls';
import { publisherJsonLd } from './publisher-json-ld';
import type { SeoSite } from './types';

type Listed = { publicId: string; slug: string; title: string };

/** A list of articles: schema.org CollectionPage whose ItemList follows the order on the page. */
export function collectionJsonLd(
  site: SeoSite,
  page: { name: string; description: string; path: string; items: Listed[] },
): CollectionPageLeaf {
  const url = absoluteUrl(site.url, page.path);
  return {
    '@type': 'CollectionPage',
    '@id': url,
    url,
    name: page.name,
    description: page.description || undefined,
    inLanguage: 'ar',
    isPartOf: { '@id': `${absoluteUrl(site.url, frontPath())}#site` },
    mainEntity: {
      '@type': 'ItemList',
      itemListElement: page.items.map((item, at): ListItemLeaf => ({
        '@type': 'ListItem',
        position: at + 1,
        url: absoluteUrl(site.url, articlePath(item)),
        name: item.title,
      })),
    },
  };
}

/** The site itself, for the front page: its name ("Site names": WebSite with name and url at the root) and its search. */
export function webSiteJsonLd(site: SeoSite): WebSiteLeaf {
  const url = absoluteUrl(site.url, frontPath());
  const search: WithActionConstraints<SearchActionLeaf> = {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${absoluteUrl(site.url, searchPath())}?q={search_term_string}` },
    'query-input': 'required name=search_term_string',
  };
  return {
    '@type': 'WebSite',
    '@id': `${url}#site`,
    url,
    name: site.name,
    description: site.description || undefined,
    inLanguage: 'ar',
    publisher: publisherJsonLd(site),
    potentialAction: search,
  };
}
