import type { Tx } from '@/db/transaction';
import { CommandRejected, parseInput } from '@/domain/command/rejection';
import { runCommand } from '@/domain/command/run-command';
import { refuse, type Result } from '@/lib/result';
import { hashPassword, verifyPassword } from './password';
import { changePasswordSchema } from './schema';
import type { Actor, UserRefusal } from './types';

const credential = 'credential';

/** Stores the hash of a person's password, in place of the one before. */
export async function writePassword(tx: Tx, userId: string, hash: string): Promise<void> {
  const where = { providerId_accountId: { providerId: credential, accountId: userId } };
  const create = { providerId: credential, accountId: userId, userId, password: hash };
  await tx.account.upsert({ where, create, update: { password: hash }, select: { id: true } });
}

/**
 * Changes one's own password, given the current one, and ends every other session. Rejects with `wrong-password`,
 * `invalid`.
 * @param keepSessionId the requesting session, which goes on.
 */
export async function changePassword(
  actor: Actor,
  input: unknown,
  keepSessionId: string,
): Promise<Result<null, UserRefusal>> {
  const { id: userId } = actor;
  if (userId === null) return refuse('forbidden');
  return runCommand(actor, {
    permission: 'checked-elsewhere',
    input: parseInput(changePasswordSchema, input),
    work: async (tx, { current, next }) => {
      if (!(await isPassword(tx, userId, current))) throw new CommandRejected<UserRefusal>('wrong-password');
      await writePassword(tx, userId, await hashPassword(next));
      await tx.session.deleteMany({ where: { userId, id: { not: keepSessionId } } });
      return { value: null, audit: { action: 'user.change-password', targetType: 'user', targetId: userId } };
    },
  });
}

/** Whether this is the person's password. */
export async function isPassword(tx: Tx, userId: string, password: string): Promise<boolean> {
  const where = { providerId_accountId: { providerId: credential, accountId: userId } };
  const account = await tx.account.findUnique({ where, select: { password: true } });
  return account?.password ? verifyPassword({ hash: account.password, password }) : false;
}
