import { hasRole } from '@/domain/users/policy';
import type { Actor } from '@/domain/users/types';

/** Whole archives come in and go out by the administrator's hand, or the command line's. */
export function canTransfer(actor: Actor): boolean {
  return hasRole(actor, 'ADMINISTRATOR');
}
