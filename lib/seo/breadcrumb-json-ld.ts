import { absoluteUrl } from '@/lib/urls';
import type { JsonLd, SeoSite } from './types';

export type Crumb = { name: string; path: string };

/**
 * The trail to a page, by Google's "Breadcrumb (BreadcrumbList) structured data": at least two items, positions from 1,
 * absolute addresses; the last one, the page itself, may go without. Null for a shorter trail.
 */
export function breadcrumbJsonLd(site: SeoSite, crumbs: Crumb[]): JsonLd | null {
  if (crumbs.length < 2) return null;
  return {
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ name, path }, at) => ({
      '@type': 'ListItem',
      position: at + 1,
      name,
      ...(at < crumbs.length - 1 && { item: absoluteUrl(site.url, path) }),
    })),
  };
}
