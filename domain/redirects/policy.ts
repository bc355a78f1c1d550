import { hasRole, isLimited } from '@/domain/users/policy';
import type { Actor } from '@/domain/users/types';

/** Who may say where old addresses lead. */
export function canEditRedirects(actor: Actor): boolean {
  return hasRole(actor, 'EDITOR') && !isLimited(actor);
}
