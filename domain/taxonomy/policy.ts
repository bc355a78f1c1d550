import { hasRole } from '@/domain/users/policy';
import type { Actor } from '@/domain/users/types';

/** What the paper files its articles under is the editors'. */
export function canEditTaxonomy(actor: Actor): boolean {
  return hasRole(actor, 'EDITOR');
}
