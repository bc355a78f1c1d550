import { inTransaction } from '@/db/transaction';
import { recordAudit } from '@/domain/audit/commands';
import { ok, refuse, type Result } from '@/lib/result';
import { canEndSessions } from './policy';
import type { Actor, UserRefusal } from './types';

/** Ends one session. Sessions are looked up at every request, so it is over at once on every process. */
export function endSession(actor: Actor, sessionId: string): Promise<Result<null, UserRefusal>> {
  return inTransaction(async (tx) => {
    const session = await tx.session.findUnique({
      where: { id: sessionId },
      select: { userId: true, userAgent: true },
    });
    // What is not the actor's to end is not theirs to know of either.
    if (!session || !canEndSessions(actor, { id: session.userId })) return refuse('not-found');
    await tx.session.deleteMany({ where: { id: sessionId } });
    await recordAudit(tx, actor, {
      action: 'session.end',
      targetType: 'user',
      targetId: session.userId,
      summary: session.userAgent ?? '',
    });
    return ok(null);
  });
}

/** Ends every session of a person but `keepSessionId`, when given. */
export async function endAllSessions(
  actor: Actor,
  userId: string,
  keepSessionId?: string,
): Promise<Result<{ ended: number }, UserRefusal>> {
  if (!canEndSessions(actor, { id: userId })) return refuse('forbidden');
  return inTransaction(async (tx) => {
    const { count } = await tx.session.deleteMany({
      where: { userId, ...(keepSessionId && { id: { not: keepSessionId } }) },
    });
    await recordAudit(tx, actor, {
      action: 'session.end-all',
      targetType: 'user',
      targetId: userId,
      after: { ended: count },
    });
    return ok({ ended: count });
  });
}
