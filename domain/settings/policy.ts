import type { AuditActor } from '@/domain/audit/types';

/** The part of an actor that matters here; accounts are a later noun. */
export type SettingsActor = AuditActor & { role: string };

/** Settings are the administrator's, and the software's own. */
export function canChangeSettings(actor: SettingsActor): boolean {
  return actor.role === 'ADMINISTRATOR' || actor.role === 'SYSTEM';
}
