import { hasRole } from '@/domain/users/policy';
import type { Actor } from '@/domain/users/types';

/** The part of a file that permissions depend on. */
export type MediaState = { createdById: string | null; /** Readers see it on some page. */ isPublic: boolean };

/** Everyone who may write may upload pictures. */
export function canAddMedia(actor: Actor): boolean {
  return hasRole(actor, 'CONTRIBUTOR');
}

/** Editors may change files that readers see; until then their uploader may too. */
export function canChangeMedia(actor: Actor, media: MediaState): boolean {
  if (hasRole(actor, 'EDITOR')) return true;
  return !media.isPublic && actor.id !== null && actor.id === media.createdById;
}
