import { getDb } from '@/db/client';
import { inTransaction } from '@/db/transaction';
import { recordAudit } from '@/domain/audit/commands';
import { CommandRejected } from '@/domain/command/rejection';
import { runCommand } from '@/domain/command/run-command';
import type { Result } from '@/lib/result';
import { canManageUsers } from './policy';
import { lockUser } from './user-locks';
import type { Actor, UserRefusal } from './types';

/** Records in the audit log what a person changed about their own sign-in. */
export async function recordOwnChange(
  actor: Actor,
  action: 'user.begin-two-factor' | 'user.end-two-factor' | 'user.renew-recovery-codes',
): Promise<void> {
  const { id } = actor;
  if (id !== null)
    await inTransaction((tx) =>
      recordAudit(tx, actor, { action, targetType: 'user', targetId: id, summary: actor.label }),
    );
}

/** Records a sign-in, or a failed attempt on a known account. Attempts on unknown addresses are not recorded. */
export async function recordSignIn({
  email,
  outcome,
  origin,
}: {
  email: string;
  outcome: 'done' | 'refused';
  origin: string;
}): Promise<void> {
  const user = await getDb().user.findUnique({ where: { email }, select: { id: true } });
  if (!user) return;
  const action = outcome === 'done' ? 'session.begin' : 'session.refuse';
  await inTransaction((tx) =>
    recordAudit(
      tx,
      { id: user.id, label: email },
      { action, targetType: 'user', targetId: user.id, summary: email, origin },
    ),
  );
}

/** Removes a passkey of one's own. */
export function removePasskey(actor: Actor, passkeyId: string): Promise<Result<null, UserRefusal>> {
  const targetId = actor.id ?? '';
  return runCommand(actor, {
    permission: 'checked-elsewhere',
    work: async (tx) => {
      const { count } = await tx.passkey.deleteMany({ where: { id: passkeyId, userId: targetId } });
      if (count === 0) throw new CommandRejected<UserRefusal>('not-found');
      return {
        value: null,
        audit: { action: 'user.remove-passkey', targetType: 'user', targetId, summary: actor.label },
      };
    },
  });
}

/** For a person whose phone is lost: removes codes and passkeys and ends their sessions. The password stays. */
export function clearSecondFactors(actor: Actor, userId: string): Promise<Result<null, UserRefusal>> {
  return runCommand(actor, {
    permission: canManageUsers(actor),
    work: async (tx) => {
      const user = await lockUser(tx, userId);
      if (!user) throw new CommandRejected<UserRefusal>('not-found');
      await tx.twoFactor.deleteMany({ where: { userId } });
      await tx.passkey.deleteMany({ where: { userId } });
      await tx.session.deleteMany({ where: { userId } });
      await tx.user.update({ where: { id: userId }, data: { twoFactorEnabled: false }, select: { id: true } });
      return {
        value: null,
        audit: { action: 'user.clear-two-factor', targetType: 'user', targetId: userId, summary: user.email },
      };
    },
  });
}
