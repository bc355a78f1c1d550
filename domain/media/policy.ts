import { hasRole } from '@/domain/users/policy';
import type { Actor } from '@/domain/users/types';

/** Whoever writes may bring pictures. */
export function canAddMedia(actor: Actor): boolean {
  return hasRole(actor, 'CONTRIBUTOR');
}
