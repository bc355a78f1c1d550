import { listStaticPages } from '@/domain/articles/static-page-queries';
import type { StaticPageRef } from '@/domain/articles/types';
import { readMenus } from '@/domain/menus/queries';
import { readSettings } from '@/domain/settings/queries';
import type { SiteSettings } from '@/domain/settings/types';

/** What a page says of the whole site: its settings, its profiles on other sites, its own static pages. */
export type Publication = SiteSettings & { profiles: string[]; pages: StaticPageRef[] };

/** Cached like its parts. */
export async function readPublication(): Promise<Publication> {
  const [settings, { social }, pages] = await Promise.all([readSettings(), readMenus(), listStaticPages()]);
  const profiles = social.filter(({ network }) => network !== 'mail' && network !== 'rss').map(({ href }) => href);
  return { ...settings, profiles, pages };
}
