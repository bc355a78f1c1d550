import { canCreateArticle } from '@/domain/articles/policy';
import { canCurateFront } from '@/domain/curation/policy';
import { canRunLive } from '@/domain/live/policy';
import { canAddMedia } from '@/domain/media/policy';
import { canSeeSchedule } from '@/domain/publishing/policy';
import { canEditRedirects } from '@/domain/redirects/policy';
import { canChangeSettings } from '@/domain/settings/policy';
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
  taxonomy: canEditTaxonomy,
  redirects: canEditRedirects,
  people: canManageUsers,
  settings: canChangeSettings,
  welcome: canChangeSettings,
  audit: canReadAudit,
  transfer: canManageUsers,
} as const satisfies Record<string, (actor: Actor) => boolean>;

export type PageName = keyof typeof pages;
