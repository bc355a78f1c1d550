import type { BreadcrumbListLeaf, ListItemLeaf } from 'schema-dts';
import { absoluteUrl } from '@/lib/urls';
import type { SeoSite } from './types';

export type Crumb = { name: string; path: string };

/**
 * Breadcrumbs by Google's "Breadcrumb (BreadcrumbList) structured data": at least two items, positions from 1,
 * absolute URLs; the last one, the page itself, may go without. Null for fewer than two.
 */
export function breadcrumbJsonLd(site: SeoSite, crumbs: Crumb[]): BreadcrumbListLeaf | null {
  if (crumbs.length < 2) return null;
  return {
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ name, path }, at): ListItemLeaf => ({
      '@type': 'ListItem',
      position: at + 1,
      name,
      item: at < crumbs.length - 1 ? absoluteUrl(site.url, path) : undefined,
    })),
  };
}
