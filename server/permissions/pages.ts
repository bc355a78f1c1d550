import { canCreateArticle } from '@/domain/articles/policy';
import { canAddMedia } from '@/domain/media/policy';
import { canEditMenus } from '@/domain/menus/policy';
import { canEditStaticPages, canSeeSchedule } from '@/domain/publishing/policy';
import { canEditRedirects } from '@/domain/redirects/policy';
import { canChangeSettings } from '@/domain/settings/policy';
import { canEditTaxonomy } from '@/domain/taxonomy/policy';
import { canManageUsers, canReadAudit, canUseDesk, hasRole } from '@/domain/users/policy';
import type { Actor } from '@/domain/users/types';

/** The permission of each page of the desk. `requireActor` accepts these names alone, so no page can go without one. */
export const pages = {
  overview: canUseDesk,
  account: canUseDesk,
  articles: canCreateArticle,
  media: canAddMedia,
  'front-page': (actor) => hasRole(actor, 'EDITOR'),
  live: (actor) => hasRole(actor, 'EDITOR'),
  schedule: canSeeSchedule,
  taxonomy: canEditTaxonomy,
  pages: canEditStaticPages,
  menus: canEditMenus,
  redirects: canEditRedirects,
  people: canManageUsers,
  settings: canChangeSettings,
  welcome: canChangeSettings,
  audit: canReadAudit,
  transfer: canManageUsers,
} as const satisfies Record<string, (actor: Actor) => boolean>;

export type PageName = keyof typeof pages;
