import { coversSection, hasRole } from '@/domain/users/policy';
import type { Actor } from '@/domain/users/types';
import type { ArticleStatus } from './types';

/** The part of an article that permissions depend on. */
export type ArticleState = { status: ArticleStatus; createdById: string | null; sectionId: string | null };

/** The columns of an article's row that are its state. */
export const articleStateSelect = { status: true, createdById: true, sectionId: true } as const;

/** Everyone with an account may begin an article. */
export function canCreateArticle(actor: Actor): boolean {
  return hasRole(actor, 'CONTRIBUTOR');
}

/**
 * The limit to sections, for work that readers do not see: an article of one of the actor's sections, or one without a
 * section that they began. What readers see needs a section that is theirs (`canDecide` in domain/publishing/policy).
 */
export function isWithinLimit(actor: Actor, article: ArticleState): boolean {
  return coversSection(actor, article.sectionId) || (article.sectionId === null && isOwn(actor, article));
}

/** Whether an article may come into a section by the actor's hand: where it is, and where they may work. */
export function canMoveArticle(actor: Actor, article: ArticleState, sectionId: string | null): boolean {
  return sectionId === article.sectionId || isWithinLimit(actor, { ...article, sectionId });
}

/** Editors read everything, whatever they are limited to; others what they began. */
export function canReadArticle(actor: Actor, article: ArticleState): boolean {
  return hasRole(actor, 'EDITOR') || isOwn(actor, article);
}

/**
 * Within their limit, editors edit everything that is not withdrawn. Authors edit their own until it is withdrawn (of a
 * published one only the working copy changes), contributors their own drafts.
 */
export function canEditArticle(actor: Actor, article: ArticleState): boolean {
  if (article.status === 'WITHDRAWN' || !isWithinLimit(actor, article)) return false;
  if (hasRole(actor, 'EDITOR')) return true;
  if (!isOwn(actor, article)) return false;
  return hasRole(actor, 'AUTHOR') || article.status === 'DRAFT';
}

/** Whether the actor began the article. */
export function isOwn(actor: Actor, article: ArticleState): boolean {
  return actor.id !== null && actor.id === article.createdById;
}
