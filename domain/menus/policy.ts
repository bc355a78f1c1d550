import { hasRole } from '@/domain/users/policy';
import type { Actor } from '@/domain/users/types';

/** Who may change the menus: they stand on every page, like what the settings say. */
export function canEditMenus(actor: Actor): boolean {
  return hasRole(actor, 'ADMINISTRATOR');
}
