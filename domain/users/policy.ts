import type { Actor } from './types';

const RANK: Record<Actor['role'], number> = { CONTRIBUTOR: 1, AUTHOR: 2, EDITOR: 3, ADMINISTRATOR: 4, SYSTEM: 5 };

/** Whether the actor's role is `role` or a higher one. */
export function hasRole(actor: Actor, role: Actor['role']): boolean {
  return RANK[actor.role] >= RANK[role];
}

/** Whether the actor works in some sections alone. A limit does not bind administrators, nor the software itself. */
export function isLimited(actor: Actor): boolean {
  return (actor.sectionIds?.length ?? 0) > 0 && !hasRole(actor, 'ADMINISTRATOR');
}

/** Whether a section is the actor's to work in; what has no section is only for who is not limited. */
export function coversSection(actor: Actor, sectionId: string | null): boolean {
  return !isLimited(actor) || (sectionId !== null && actor.sectionIds?.includes(sectionId) === true);
}

/** Everyone who is signed in may open the desk and their own account. */
export function canUseDesk(actor: Actor): boolean {
  return hasRole(actor, 'CONTRIBUTOR');
}

/** Only administrators manage accounts and roles. */
export function canManageUsers(actor: Actor): boolean {
  return hasRole(actor, 'ADMINISTRATOR');
}

/** Nobody changes their own role or access, so that an administrator cannot lock everyone out by mistake. */
export function canChangeRights(actor: Actor, user: { id: string }): boolean {
  return canManageUsers(actor) && actor.id !== user.id;
}

/** One's own sessions, and everyone's for the administrator. */
export function canEndSessions(actor: Actor, user: { id: string }): boolean {
  return canManageUsers(actor) || (actor.id !== null && actor.id === user.id);
}

/** Who may read the audit log. */
export function canReadAudit(actor: Actor): boolean {
  return hasRole(actor, 'ADMINISTRATOR');
}
