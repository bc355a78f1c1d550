import { canEditAdvertisements } from '@/domain/advertisements/policy';
import { type ArticleState, canCreateArticle, canEditArticle, canReadArticle } from '@/domain/articles/policy';
import { canReadContact } from '@/domain/contact/policy';
import { canCurateFront } from '@/domain/curation/policy';
import { canRunLive } from '@/domain/live/policy';
import { canAddMedia } from '@/domain/media/policy';
import { canEditMenus } from '@/domain/menus/policy';
import {
  canApproveArticle,
  canAssignArticle,
  canChangeSlug,
  canCorrectArticle,
  canEditStaticPages,
  canEmbargoArticle,
  canNoteArticle,
  canPublishArticle,
  canReopenArticle,
  canScheduleArticle,
  canSeeSchedule,
  canSharePreview,
  canSubmitArticle,
  canWithdrawArticle,
} from '@/domain/publishing/policy';
import { canEditRedirects } from '@/domain/redirects/policy';
import { canChangeSettings } from '@/domain/settings/policy';
import { canEditTaxonomy } from '@/domain/taxonomy/policy';
import { canManageUsers, canUseDesk } from '@/domain/users/policy';
import type { Actor } from '@/domain/users/types';

/**
 * What the permission depends on: the role alone, or the state of an article too. The first kind is checked before the
 * action runs, the second by the command inside its transaction, where the state cannot change.
 */
export type Permission =
  | { of: 'role'; allows: (actor: Actor) => boolean }
  | { of: 'article'; allows: (actor: Actor, article: ArticleState) => boolean };

const byRole = (allows: (actor: Actor) => boolean): Extract<Permission, { of: 'role' }> => ({ of: 'role', allows });
const byArticle = (
  allows: (actor: Actor, article: ArticleState) => boolean,
): Extract<Permission, { of: 'article' }> => ({
  of: 'article',
  allows,
});

/**
 * Every action of the desk with its permission. `defineAction` accepts these names alone, so no action can go without
 * one.
 */
export const actions = {
  'account.change': byRole(canUseDesk),
  'notification.read': byRole(canUseDesk),
  'article.create': byRole(canCreateArticle),
  'article.read': byArticle(canReadArticle),
  'article.save': byArticle(canEditArticle),
  'article.submit': byArticle(canSubmitArticle),
  'article.approve': byArticle(canApproveArticle),
  'article.reopen': byArticle(canReopenArticle),
  'article.request-changes': byArticle(canApproveArticle),
  'article.schedule': byArticle(canScheduleArticle),
  'article.unschedule': byArticle(canScheduleArticle),
  'article.embargo': byArticle(canEmbargoArticle),
  'article.assign': byArticle(canAssignArticle),
  'article.note': byArticle(canNoteArticle),
  'article.preview': byArticle(canSharePreview),
  'article.publish': byArticle(canPublishArticle),
  'article.unpublish': byArticle(canWithdrawArticle),
  'article.withdraw': byArticle(canWithdrawArticle),
  'article.correct': byArticle(canCorrectArticle),
  'article.change-slug': byArticle(canChangeSlug),
  'schedule.manage': byRole(canSeeSchedule),
  'media.add': byRole(canAddMedia),
  /** The command checks the file's owner and whether readers see it. */
  'media.change': byRole(canAddMedia),
  'front.curate': byRole(canCurateFront),
  'live.edit': byRole(canRunLive),
  'taxonomy.edit': byRole(canEditTaxonomy),
  'page.edit': byRole(canEditStaticPages),
  'menu.edit': byRole(canEditMenus),
  'redirect.edit': byRole(canEditRedirects),
  'contact.manage': byRole(canReadContact),
  'advertisement.edit': byRole(canEditAdvertisements),
  'user.manage': byRole(canManageUsers),
  'settings.update': byRole(canChangeSettings),
} satisfies Record<string, Permission>;

export type ActionName = keyof typeof actions;
