import { hasRole } from '@/domain/users/policy';
import type { Actor } from '@/domain/users/types';

/** The front page and the breaking bar speak for the paper. */
export function canCurateFront(actor: Actor): boolean {
  return hasRole(actor, 'EDITOR');
}
