import { absoluteUrl } from '@/lib/urls';
import type { JsonLd, SeoSite } from './types';

export type Crumb = { name: string; path: string };

/**
 * Breadcrumbs by Google's "Breadcrumb (BreadcrumbList) structured data": at least two items, positions from 1,
 * absolute URLs; the last one, the page itself, may go without. Null for fewer than two.
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
