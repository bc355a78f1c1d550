import type { Tx } from '@/db/transaction';
import type { AuditActor, AuditRecord } from './types';

/** Writes who changed what, inside the change's own transaction: neither is ever there without the other. */
export async function recordAudit(tx: Tx, actor: AuditActor, record: AuditRecord): Promise<void> {
  await tx.auditEvent.create({
    data: { ...record, actorId: actor.id, actorLabel: actor.label },
    select: { id: true },
  });
}
