import type { Actor } from '@/domain/users/types';
import {
  auditPath,
  deskFrontPagePath,
  deskLivePath,
  deskMediaPath,
  deskTaxonomyPath,
  deskArticlesPath,
  deskPath,
  deskSchedulePath,
  peoplePath,
  settingsPath,
} from '@/lib/urls';
import { type PageName, pages } from '@/server/permissions/pages';

/** The pages that the desk's navigation names, in order. A part of the desk adds its line here with its first page. */
const links = [
  { page: 'overview', path: deskPath() },
  { page: 'articles', path: deskArticlesPath() },
  { page: 'schedule', path: deskSchedulePath() },
  { page: 'front-page', path: deskFrontPagePath() },
  { page: 'live', path: deskLivePath() },
  { page: 'media', path: deskMediaPath() },
  { page: 'taxonomy', path: deskTaxonomyPath() },
  { page: 'people', path: peoplePath() },
  { page: 'settings', path: settingsPath() },
  { page: 'audit', path: auditPath() },
] as const satisfies { page: PageName; path: string }[];

/** Those the person may open. */
export function deskLinks(actor: Actor): (typeof links)[number][] {
  return links.filter(({ page }) => pages[page](actor));
}
