import { hasRole } from '@/domain/users/policy';
import type { Actor } from '@/domain/users/types';

/** What a rule needs to know of a file. */
export type MediaState = { createdById: string | null; /** Readers see it on some page. */ isPublic: boolean };

/** Whoever writes may bring pictures. */
export function canAddMedia(actor: Actor): boolean {
  return hasRole(actor, 'CONTRIBUTOR');
}

/** What readers see is the editors' to change; until then also whose who brought it. */
export function canChangeMedia(actor: Actor, media: MediaState): boolean {
  if (hasRole(actor, 'EDITOR')) return true;
  return !media.isPublic && actor.id !== null && actor.id === media.createdById;
}
