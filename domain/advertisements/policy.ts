import { hasRole } from '@/domain/users/policy';
import type { Actor } from '@/domain/users/types';

/** Who may sell places on the readers' pages, and see how often they were read. */
export function canEditAdvertisements(actor: Actor): boolean {
  return hasRole(actor, 'EDITOR');
}
