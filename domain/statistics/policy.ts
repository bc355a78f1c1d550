import { hasRole } from '@/domain/users/policy';
import type { Actor } from '@/domain/users/types';

/** Who may see how often articles are read: authors see their own. */
export function canSeeNumbers(actor: Actor): boolean {
  return hasRole(actor, 'AUTHOR');
}

/** Who may see the numbers of every article, and what was searched for in vain. */
export function canSeeAllNumbers(actor: Actor): boolean {
  return hasRole(actor, 'EDITOR');
}
