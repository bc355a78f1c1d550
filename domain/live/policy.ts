import { coversSection, hasRole } from '@/domain/users/policy';
import type { Actor } from '@/domain/users/types';

/** Live entries are public as soon as they are posted, so live coverage needs the publish permission. */
export function canRunLive(actor: Actor): boolean {
  return hasRole(actor, 'EDITOR');
}

/** The coverage of a section runs who may publish in it. */
export function canRunCoverage(actor: Actor, { sectionId }: { sectionId: string | null }): boolean {
  return canRunLive(actor) && coversSection(actor, sectionId);
}
