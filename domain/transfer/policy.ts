import { hasRole } from '@/domain/users/policy';
import type { Actor } from '@/domain/users/types';

/** Only administrators and the command line may import and export whole archives. */
export function canTransfer(actor: Actor): boolean {
  return hasRole(actor, 'ADMINISTRATOR');
}
