import { type ArticleState, canReadArticle, isOwn, isWithinLimit } from '@/domain/articles/policy';
import { coversSection, hasRole, isLimited } from '@/domain/users/policy';
import type { Actor } from '@/domain/users/types';

/** What only editors decide, each in their sections. */
function canDecide(actor: Actor, article: ArticleState): boolean {
  return hasRole(actor, 'EDITOR') && coversSection(actor, article.sectionId);
}

/** Only editors may publish; writing is a separate permission. A withdrawn article may be published again. */
export function canPublishArticle(actor: Actor, article: ArticleState): boolean {
  return canDecide(actor, article);
}

/** Withdrawing needs the same permission as publishing. */
export function canWithdrawArticle(actor: Actor, article: ArticleState): boolean {
  return canDecide(actor, article);
}

/** Corrections are public statements, so only editors may add them. */
export function canCorrectArticle(actor: Actor, article: ArticleState): boolean {
  return canDecide(actor, article);
}

/** Static pages speak for the whole newsroom: editors write them, who are not limited to sections. */
export function canEditStaticPages(actor: Actor): boolean {
  return hasRole(actor, 'EDITOR') && !isLimited(actor);
}

/** Before publication the writer may change the slug, afterwards only editors. */
export function canChangeSlug(actor: Actor, article: ArticleState): boolean {
  if (!isWithinLimit(actor, article)) return false;
  return hasRole(actor, 'EDITOR') || (article.status === 'DRAFT' && isOwn(actor, article));
}

/** An author or an editor submits a contributor's draft; an author submits their own. */
export function canSubmitArticle(actor: Actor, article: ArticleState): boolean {
  if (!isWithinLimit(actor, article)) return false;
  return hasRole(actor, 'EDITOR') || (hasRole(actor, 'AUTHOR') && isOwn(actor, article));
}

/** Only editors may approve an article or request changes. */
export function canApproveArticle(actor: Actor, article: ArticleState): boolean {
  return canDecide(actor, article);
}

/** Editors may undo an approval; a writer may take back a submitted draft that is not approved yet. */
export function canReopenArticle(actor: Actor, article: ArticleState): boolean {
  return article.status === 'IN_REVIEW' ? canSubmitArticle(actor, article) : canApproveArticle(actor, article);
}

/** Scheduling needs the publish permission. */
export function canScheduleArticle(actor: Actor, article: ArticleState): boolean {
  return canPublishArticle(actor, article);
}

export function canEmbargoArticle(actor: Actor, article: ArticleState): boolean {
  return canPublishArticle(actor, article);
}

/** Only editors assign articles. */
export function canAssignArticle(actor: Actor, article: ArticleState): boolean {
  return canDecide(actor, article);
}

/** Everyone who may read a draft may comment on it and resolve comments. */
export function canNoteArticle(actor: Actor, article: ArticleState): boolean {
  return canReadArticle(actor, article);
}

/** Editors may share previews of every article, authors of their own. */
export function canSharePreview(actor: Actor, article: ArticleState): boolean {
  return canSubmitArticle(actor, article);
}

/** Who may see due, late and failed publications. */
export function canSeeSchedule(actor: Actor): boolean {
  return hasRole(actor, 'EDITOR');
}
