import type { Actor } from '@/domain/users/types';
import {
  advertisementsPath,
  auditPath,
  deskFrontPagePath,
  deskLivePath,
  deskMediaPath,
  deskTaxonomyPath,
  deskArticlesPath,
  deskPagesPath,
  deskPath,
  inboxPath,
  deskSchedulePath,
  menusPath,
  numbersPath,
  peoplePath,
  redirectsPath,
  settingsPath,
} from '@/lib/urls';
import { type PageName, pages } from '@/server/permissions/pages';

/** The desk's navigation, in order: the newsroom's day, then the site itself. */
const groups = [
  [
    { page: 'overview', path: deskPath() },
    { page: 'articles', path: deskArticlesPath() },
    { page: 'schedule', path: deskSchedulePath() },
    { page: 'front-page', path: deskFrontPagePath() },
    { page: 'live', path: deskLivePath() },
    { page: 'inbox', path: inboxPath() },
    { page: 'numbers', path: numbersPath() },
    { page: 'media', path: deskMediaPath() },
    { page: 'taxonomy', path: deskTaxonomyPath() },
  ],
  [
    { page: 'pages', path: deskPagesPath() },
    { page: 'menus', path: menusPath() },
    { page: 'redirects', path: redirectsPath() },
    { page: 'advertisements', path: advertisementsPath() },
    { page: 'people', path: peoplePath() },
    { page: 'settings', path: settingsPath() },
    { page: 'audit', path: auditPath() },
  ],
] as const satisfies { page: PageName; path: string }[][];

type DeskLink = (typeof groups)[number][number];

/** The links whose pages the person may open, in their groups. */
export function deskLinks(actor: Actor): DeskLink[][] {
  return groups
    .map((links) => links.filter(({ page }: DeskLink) => pages[page](actor)))
    .filter((links) => links.length > 0);
}
