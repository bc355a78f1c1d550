import { hasRole } from '@/domain/users/policy';
import type { Actor } from '@/domain/users/types';
import type { ArticleStatus } from './types';

/** The part of an article that permissions depend on. */
export type ArticleState = { status: ArticleStatus; createdById: string | null };

/** Everyone with an account may begin an article. */
export function canCreateArticle(actor: Actor): boolean {
  return hasRole(actor, 'CONTRIBUTOR');
}

/** Editors read everything; others what they began. */
export function canReadArticle(actor: Actor, article: ArticleState): boolean {
  return hasRole(actor, 'EDITOR') || isOwn(actor, article);
}

/**
 * Editors edit everything that is not withdrawn. Authors edit their own until it is withdrawn (of a published one only
 * the working copy changes), contributors their own drafts.
 */
export function canEditArticle(actor: Actor, article: ArticleState): boolean {
  if (article.status === 'WITHDRAWN') return false;
  if (hasRole(actor, 'EDITOR')) return true;
  if (!isOwn(actor, article)) return false;
  return hasRole(actor, 'AUTHOR') || article.status === 'DRAFT';
}

function isOwn(actor: Actor, article: ArticleState): boolean {
  return actor.id !== null && actor.id === article.createdById;
}
