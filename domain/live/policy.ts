import { hasRole } from '@/domain/users/policy';
import type { Actor } from '@/domain/users/types';

/** Live entries are public as soon as they are posted, so live coverage needs the publish permission. */
export function canRunLive(actor: Actor): boolean {
  return hasRole(actor, 'EDITOR');
}
