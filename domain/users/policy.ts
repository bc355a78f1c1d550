import type { Actor } from './types';

const RANK: Record<Actor['role'], number> = { CONTRIBUTOR: 1, AUTHOR: 2, EDITOR: 3, ADMINISTRATOR: 4, SYSTEM: 5 };

/** Whether the actor has at least the rights of `role`. */
export function hasRole(actor: Actor, role: Actor['role']): boolean {
  return RANK[actor.role] >= RANK[role];
}

/** People and their roles are the administrator's. */
export function canManageUsers(actor: Actor): boolean {
  return hasRole(actor, 'ADMINISTRATOR');
}
