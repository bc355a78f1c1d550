import { hasRole, isLimited } from '@/domain/users/policy';
import type { Actor } from '@/domain/users/types';

/** Who may change sections, topics, authors and threads. */
export function canEditTaxonomy(actor: Actor): boolean {
  return hasRole(actor, 'EDITOR') && !isLimited(actor);
}
