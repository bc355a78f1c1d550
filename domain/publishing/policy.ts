import { type ArticleState, canReadArticle } from '@/domain/articles/policy';
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

/** A contributor's draft is handed on by an author or an editor; an author hands on what is theirs. */
export function canSubmitArticle(actor: Actor, article: ArticleState): boolean {
  if (hasRole(actor, 'EDITOR')) return true;
  return hasRole(actor, 'AUTHOR') && actor.id !== null && actor.id === article.createdById;
}

/** Saying that it is ready, and giving it back, is what editors are for. */
export function canApproveArticle(actor: Actor, _article: ArticleState): boolean {
  return hasRole(actor, 'EDITOR');
}

/** Who approved takes back; who handed in may take the draft back while nobody has approved it. */
export function canReopenArticle(actor: Actor, article: ArticleState): boolean {
  return article.status === 'IN_REVIEW' ? canSubmitArticle(actor, article) : canApproveArticle(actor, article);
}

/** An appointment lets the article out: the same right. */
export function canScheduleArticle(actor: Actor, article: ArticleState): boolean {
  return canPublishArticle(actor, article);
}

export function canEmbargoArticle(actor: Actor, article: ArticleState): boolean {
  return canPublishArticle(actor, article);
}

/** Who works on what is the editors' to say. */
export function canAssignArticle(actor: Actor, _article: ArticleState): boolean {
  return hasRole(actor, 'EDITOR');
}

/** Whoever may read a draft may remark on it, and settle remarks. */
export function canNoteArticle(actor: Actor, article: ArticleState): boolean {
  return canReadArticle(actor, article);
}

/** Showing a draft to someone outside: the editors, and authors theirs. */
export function canSharePreview(actor: Actor, article: ArticleState): boolean {
  return canSubmitArticle(actor, article);
}

/** What is due, late and failed. */
export function canSeeSchedule(actor: Actor): boolean {
  return hasRole(actor, 'EDITOR');
}
