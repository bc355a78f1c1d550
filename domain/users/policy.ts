import type { Actor } from './types';

const RANK: Record<Actor['role'], number> = { CONTRIBUTOR: 1, AUTHOR: 2, EDITOR: 3, ADMINISTRATOR: 4, SYSTEM: 5 };

/** Whether the actor has at least the rights of `role`. */
export function hasRole(actor: Actor, role: Actor['role']): boolean {
  return RANK[actor.role] >= RANK[role];
}

/** Whoever is signed in may see the desk and the account that is theirs. */
export function canUseDesk(actor: Actor): boolean {
  return hasRole(actor, 'CONTRIBUTOR');
}

/** People and their roles are the administrator's. */
export function canManageUsers(actor: Actor): boolean {
  return hasRole(actor, 'ADMINISTRATOR');
}

/** Nobody takes away their own role or access: an administrator who errs must not lock the paper out. */
export function canChangeRights(actor: Actor, user: { id: string }): boolean {
  return canManageUsers(actor) && actor.id !== user.id;
}

/** One's own sessions, and everyone's for the administrator. */
export function canEndSessions(actor: Actor, user: { id: string }): boolean {
  return canManageUsers(actor) || (actor.id !== null && actor.id === user.id);
}

/** Who changed what is for those who answer for it. */
export function canReadAudit(actor: Actor): boolean {
  return hasRole(actor, 'ADMINISTRATOR');
}
