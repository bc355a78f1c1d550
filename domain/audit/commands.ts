import type { Tx } from '@/db/transaction';
import type { AuditActor, AuditRecord } from './types';

/** Records a change inside its own transaction, so that neither exists without the other. */
export async function recordAudit(tx: Tx, actor: AuditActor, record: AuditRecord): Promise<void> {
  await tx.auditEvent.create({
    data: { ...record, actorId: actor.id, actorLabel: actor.label },
    select: { id: true },
  });
}
