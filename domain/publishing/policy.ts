import type { ArticleState } from '@/domain/articles/policy';
import { hasRole } from '@/domain/users/policy';
import type { Actor } from '@/domain/users/types';

/** Writing and publishing are two rights: only editors let something out. What is withdrawn may be published again. */
export function canPublishArticle(actor: Actor, _article: ArticleState): boolean {
  return hasRole(actor, 'EDITOR');
}

/** Taking back needs the right that letting out needs. */
export function canWithdrawArticle(actor: Actor, _article: ArticleState): boolean {
  return hasRole(actor, 'EDITOR');
}

/** A correction speaks for the paper. */
export function canCorrectArticle(actor: Actor, _article: ArticleState): boolean {
  return hasRole(actor, 'EDITOR');
}

/** Before publication the address is the writer's; a public one is the paper's. */
export function canChangeSlug(actor: Actor, article: ArticleState): boolean {
  if (hasRole(actor, 'EDITOR')) return true;
  return article.status === 'DRAFT' && actor.id !== null && actor.id === article.createdById;
}
