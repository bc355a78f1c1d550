import { inTransaction, type Tx } from '@/db/transaction';
import { recordAudit } from '@/domain/audit/commands';
import { ok, refuse, type Result } from '@/lib/result';
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
 * Changes one's own password, which must be known, and ends every other session. Refuses `wrong-password`, `invalid`.
 * @param keepSessionId the session that asks, which goes on.
 */
export async function changePassword(
  actor: Actor,
  input: unknown,
  keepSessionId: string,
): Promise<Result<null, UserRefusal>> {
  const parsed = changePasswordSchema.safeParse(input);
  if (!parsed.success) return refuse('invalid');
  const { id: userId } = actor;
  if (userId === null) return refuse('forbidden');
  const hash = await hashPassword(parsed.data.next);
  return inTransaction(async (tx) => {
    if (!(await isPassword(tx, userId, parsed.data.current))) return refuse('wrong-password');
    await writePassword(tx, userId, hash);
    await tx.session.deleteMany({ where: { userId, id: { not: keepSessionId } } });
    await recordAudit(tx, actor, { action: 'user.change-password', targetType: 'user', targetId: userId });
    return ok(null);
  });
}

async function isPassword(tx: Tx, userId: string, password: string): Promise<boolean> {
  const where = { providerId_accountId: { providerId: credential, accountId: userId } };
  const account = await tx.account.findUnique({ where, select: { password: true } });
  return account?.password ? verifyPassword({ hash: account.password, password }) : false;
}
