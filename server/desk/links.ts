import type { Actor } from '@/domain/users/types';
import {
  auditPath,
  deskFrontPagePath,
  deskLivePath,
  deskMediaPath,
  deskTaxonomyPath,
  deskArticlesPath,
  deskPagesPath,
  deskPath,
  deskSchedulePath,
  menusPath,
  peoplePath,
  redirectsPath,
  settingsPath,
} from '@/lib/urls';
import { type PageName, pages } from '@/server/permissions/pages';

/** The desk's navigation, in order. */
const links = [
  { page: 'overview', path: deskPath() },
  { page: 'articles', path: deskArticlesPath() },
  { page: 'schedule', path: deskSchedulePath() },
  { page: 'front-page', path: deskFrontPagePath() },
  { page: 'live', path: deskLivePath() },
  { page: 'media', path: deskMediaPath() },
  { page: 'taxonomy', path: deskTaxonomyPath() },
  { page: 'pages', path: deskPagesPath() },
  { page: 'menus', path: menusPath() },
  { page: 'redirects', path: redirectsPath() },
  { page: 'people', path: peoplePath() },
  { page: 'settings', path: settingsPath() },
  { page: 'audit', path: auditPath() },
] as const satisfies { page: PageName; path: string }[];

/** The links whose pages the person may open. */
export function deskLinks(actor: Actor): (typeof links)[number][] {
  return links.filter(({ page }) => pages[page](actor));
}
