import type { AuditActor } from '@/domain/audit/types';

/** The part of an actor that matters here; accounts are a later noun. */
export type SettingsActor = AuditActor & { role: string };

/** Only administrators and the software itself may change settings. */
export function canChangeSettings(actor: SettingsActor): boolean {
  return actor.role === 'ADMINISTRATOR' || actor.role === 'SYSTEM';
}
