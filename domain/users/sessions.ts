import { CommandRejected } from '@/domain/command/rejection';
import { runCommand } from '@/domain/command/run-command';
import type { Result } from '@/lib/result';
import { canEndSessions } from './policy';
import type { Actor, UserRefusal } from './types';

/** Ends one session. Every request looks its session up, so it ends at once in every process. */
export function endSession(actor: Actor, sessionId: string): Promise<Result<null, UserRefusal>> {
  return runCommand(actor, {
    permission: 'checked-elsewhere',
    work: async (tx) => {
      const session = await tx.session.findUnique({
        where: { id: sessionId },
        select: { userId: true, userAgent: true },
      });
      // What is not the actor's to end is not theirs to know of either.
      if (!session || !canEndSessions(actor, { id: session.userId }))
        throw new CommandRejected<UserRefusal>('not-found');
      await tx.session.deleteMany({ where: { id: sessionId } });
      const { userId: targetId, userAgent } = session;
      return {
        value: null,
        audit: { action: 'session.end', targetType: 'user', targetId, summary: userAgent ?? '' },
      };
    },
  });
}

/** Ends every session of a person but `keepSessionId`, when given. */
export function endAllSessions(
  actor: Actor,
  userId: string,
  keepSessionId?: string,
): Promise<Result<{ ended: number }, UserRefusal>> {
  return runCommand(actor, {
    permission: canEndSessions(actor, { id: userId }),
    work: async (tx) => {
      const { count: ended } = await tx.session.deleteMany({
        where: { userId, ...(keepSessionId && { id: { not: keepSessionId } }) },
      });
      const audit = { action: 'session.end-all', targetType: 'user', targetId: userId, after: { ended } };
      return { value: { ended }, audit };
    },
  });
}
