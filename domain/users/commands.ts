import type { z } from 'zod';
import type { Tx } from '@/db/transaction';
import { parseInput } from '@/domain/command/rejection';
import { type Done, runCommand } from '@/domain/command/run-command';
import { refuse, type Result } from '@/lib/result';
import { assertNotLastAdministrator, changeAccount, emailTaken } from './change-account';
import { writePassword } from './credentials';
import { hashPassword } from './password';
import { canManageUsers } from './policy';
import { changeRoleSchema, createUserSchema, type inviteUserSchema, profileSchema, userIdSchema } from './schema';
import type { Actor, UserRefusal } from './types';

/** Makes an account that can sign in at once. Refuses `forbidden`, `invalid`, `email-taken`. */
export function createUser(actor: Actor, input: unknown): Promise<Result<{ id: string }, UserRefusal>> {
  return runCommand(actor, {
    permission: canManageUsers(actor),
    input: parseInput(createUserSchema, input),
    constraints: emailTaken,
    work: (tx, { password, ...person }) => addUser(tx, person, password),
  });
}

/** The part of a transaction that makes an account with a password. */
export async function addUser(
  tx: Tx,
  person: z.output<typeof inviteUserSchema>,
  password: string,
): Promise<Done<{ id: string }>> {
  const hash = await hashPassword(password);
  const user = await tx.user.create({ data: { ...person, emailVerified: true }, select: { id: true } });
  await writePassword(tx, user.id, hash);
  const after = { role: person.role };
  return {
    value: user,
    audit: { action: 'user.create', targetType: 'user', targetId: user.id, summary: person.email, after },
  };
}

/** Changes a person's role. Rejects with `forbidden` (one's own too), `not-found`, `last-administrator`. */
export function changeRole(actor: Actor, input: unknown): Promise<Result<null, UserRefusal>> {
  return changeAccount(actor, parseInput(changeRoleSchema, input), async (tx, user, { role }) => {
    if (role !== 'ADMINISTRATOR') await assertNotLastAdministrator(tx, user);
    await tx.user.update({ where: { id: user.id }, data: { role }, select: { id: true } });
    return { action: 'user.change-role', before: { role: user.role }, after: { role } };
  });
}

/** Deactivates an account: no more signing in, and every session ends. Their articles stay. */
export function disableUser(actor: Actor, input: unknown): Promise<Result<null, UserRefusal>> {
  return changeAccount(actor, parseInput(userIdSchema, input), async (tx, user) => {
    await assertNotLastAdministrator(tx, user);
    await tx.user.update({ where: { id: user.id }, data: { disabledAt: new Date() }, select: { id: true } });
    await tx.session.deleteMany({ where: { userId: user.id } });
    await tx.userLink.deleteMany({ where: { userId: user.id, usedAt: null } });
    return { action: 'user.disable' };
  });
}

/** Reactivates an account. */
export function enableUser(actor: Actor, input: unknown): Promise<Result<null, UserRefusal>> {
  return changeAccount(actor, parseInput(userIdSchema, input), async (tx, user) => {
    await tx.user.update({ where: { id: user.id }, data: { disabledAt: null }, select: { id: true } });
    return { action: 'user.enable' };
  });
}

/** Changes one's own name and the language of one's desk. */
export async function changeProfile(actor: Actor, input: unknown): Promise<Result<null, UserRefusal>> {
  const { id } = actor;
  if (id === null) return refuse('forbidden');
  return runCommand(actor, {
    permission: 'checked-elsewhere',
    input: parseInput(profileSchema, input),
    work: async (tx, profile) => {
      await tx.user.update({ where: { id }, data: profile, select: { id: true } });
      const audit = { action: 'user.change-profile', targetType: 'user', targetId: id, after: profile };
      return { value: null, audit };
    },
  });
}
