import type { Tx } from '@/db/transaction';
import { CommandRejected, parseInput } from '@/domain/command/rejection';
import { runCommand } from '@/domain/command/run-command';
import { refuse, type Result } from '@/lib/result';
import { changeAccount, emailTaken } from './change-account';
import { isPassword } from './credentials';
import { changeEmailSchema, changePersonSchema, limitSchema } from './schema';
import type { Actor, ChangedEmail, UserRefusal } from './types';
import { lockUser, type UserState } from './user-locks';

/**
 * Changes a colleague's name and e-mail address. Their sessions, password, codes and passkeys stay: all of them hang on
 * the account's id, the address stands in its row alone. Rejects with `email-taken`, `yourself`, `not-found`.
 */
export function changePerson(actor: Actor, input: unknown): Promise<Result<ChangedEmail, UserRefusal>> {
  return changeAccount(actor, parseInput(changePersonSchema, input), async (tx, user, { name, email }) => {
    await tx.user.update({ where: { id: user.id }, data: { name }, select: { id: true } });
    return {
      action: 'user.change-person',
      before: { name: user.name, email: user.email },
      after: { name, email },
      value: await writeEmail(tx, user, email),
    };
  });
}

/** Changes one's own e-mail address, given the password. Rejects with `wrong-password`, `email-taken`. */
export async function changeOwnEmail(actor: Actor, input: unknown): Promise<Result<ChangedEmail, UserRefusal>> {
  const { id } = actor;
  if (id === null) return refuse('forbidden');
  return runCommand(actor, {
    permission: 'checked-elsewhere',
    input: parseInput(changeEmailSchema, input),
    constraints: emailTaken,
    work: async (tx, { email, current }) => {
      const user = await lockUser(tx, id);
      if (!user) throw new CommandRejected<UserRefusal>('not-found');
      if (!(await isPassword(tx, id, current))) throw new CommandRejected<UserRefusal>('wrong-password');
      const audit = { action: 'user.change-email', targetType: 'user', targetId: id, summary: user.email };
      return {
        value: await writeEmail(tx, user, email),
        audit: { ...audit, before: { email: user.email }, after: { email } },
      };
    },
  });
}

/** Limits a person to some sections, or to none. It holds from their next request on. Rejects with `unknown-reference`. */
export function limitToSections(actor: Actor, input: unknown): Promise<Result<null, UserRefusal>> {
  return changeAccount(actor, parseInput(limitSchema, input), async (tx, { id: userId }, { sectionIds }) => {
    const before = await tx.userSection.findMany({
      where: { userId },
      select: { section: { select: { name: true } } },
    });
    await tx.userSection.deleteMany({ where: { userId } });
    await tx.userSection.createMany({ data: [...new Set(sectionIds)].map((sectionId) => ({ userId, sectionId })) });
    const after = await tx.userSection.findMany({ where: { userId }, select: { section: { select: { name: true } } } });
    const names = (rows: typeof after) => ({ sections: rows.map(({ section }) => section.name).sort() });
    return { action: 'user.limit', before: names(before), after: names(after) };
  });
}

/** A link that was sent to the former address must not open the account any more. */
async function writeEmail(tx: Tx, user: UserState, email: string): Promise<ChangedEmail> {
  if (email === user.email) return { former: null, email };
  await tx.user.update({ where: { id: user.id }, data: { email }, select: { id: true } });
  await tx.userLink.deleteMany({ where: { userId: user.id, usedAt: null } });
  return { former: user.email, email };
}
