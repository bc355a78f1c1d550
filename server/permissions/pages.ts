import { canEditAdvertisements } from '@/domain/advertisements/policy';
import { canCreateArticle } from '@/domain/articles/policy';
import { canReadContact } from '@/domain/contact/policy';
import { canCurateFront } from '@/domain/curation/policy';
import { canRunLive } from '@/domain/live/policy';
import { canAddMedia } from '@/domain/media/policy';
import { canEditMenus } from '@/domain/menus/policy';
import { canEditStaticPages, canSeeSchedule } from '@/domain/publishing/policy';
import { canEditRedirects } from '@/domain/redirects/policy';
import { canChangeSettings } from '@/domain/settings/policy';
import { canSeeNumbers } from '@/domain/statistics/policy';
import { canEditTaxonomy } from '@/domain/taxonomy/policy';
import { canManageUsers, canReadAudit, canUseDesk } from '@/domain/users/policy';
import type { Actor } from '@/domain/users/types';

/** The permission of each page of the desk. `requireActor` accepts these names alone, so no page can go without one. */
export const pages = {
  overview: canUseDesk,
  account: canUseDesk,
  notifications: canUseDesk,
  articles: canCreateArticle,
  media: canAddMedia,
  'front-page': canCurateFront,
  live: canRunLive,
  schedule: canSeeSchedule,
  numbers: canSeeNumbers,
  taxonomy: canEditTaxonomy,
  pages: canEditStaticPages,
  menus: canEditMenus,
  redirects: canEditRedirects,
  inbox: canReadContact,
  advertisements: canEditAdvertisements,
  people: canManageUsers,
  settings: canChangeSettings,
  welcome: canChangeSettings,
  audit: canReadAudit,
  transfer: canManageUsers,
} as const satisfies Record<string, (actor: Actor) => boolean>;

export type PageName = keyof typeof pages;
