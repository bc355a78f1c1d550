import { hasRole, isLimited } from '@/domain/users/policy';
import type { Actor } from '@/domain/users/types';

/** Who may edit the front page and the breaking bar. */
export function canCurateFront(actor: Actor): boolean {
  return hasRole(actor, 'EDITOR') && !isLimited(actor);
}
