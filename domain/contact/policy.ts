import { hasRole } from '@/domain/users/policy';
import type { Actor } from '@/domain/users/types';

/** Who may read what readers wrote, and put it away or delete it. */
export function canReadContact(actor: Actor): boolean {
  return hasRole(actor, 'EDITOR');
}
