import { hasRole } from '@/domain/users/policy';
import type { Actor } from '@/domain/users/types';

/** An entry is published as it is written: whoever writes live needs the right to publish. */
export function canRunLive(actor: Actor): boolean {
  return hasRole(actor, 'EDITOR');
}
