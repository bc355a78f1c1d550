import { readMenus } from '@/domain/menus/queries';
import { readSettings } from '@/domain/settings/queries';
import type { SiteSettings } from '@/domain/settings/types';

/** What a page says of the whole site: its settings, and its profiles on other sites. */
export type Publication = SiteSettings & { profiles: string[] };

/** Cached like its parts. */
export async function readPublication(): Promise<Publication> {
  const [settings, { social }] = await Promise.all([readSettings(), readMenus()]);
  const profiles = social.filter(({ network }) => network !== 'mail' && network !== 'rss').map(({ href }) => href);
  return { ...settings, profiles };
}
