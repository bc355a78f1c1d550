import { Prisma } from '@/db/generated/client';
import { inTransaction, type Tx } from '@/db/transaction';
import { recordAudit } from '@/domain/audit/commands';
import { ok, refuse, type Result } from '@/lib/result';
import { hasOtherAdministrator, lockUser, type UserState } from './user-locks';
import { writePassword } from './credentials';
import { hashPassword } from './password';
import { canChangeRights, canManageUsers } from './policy';
import { changeRoleSchema, createUserSchema, profileSchema, userIdSchema } from './schema';
import type { Actor, UserRefusal } from './types';

/** Makes an account that can sign in at once. Refuses `forbidden`, `invalid`, `email-taken`. */
export async function createUser(actor: Actor, input: unknown): Promise<Result<{ id: string }, UserRefusal>> {
  if (!canManageUsers(actor)) return refuse('forbidden');
  const parsed = createUserSchema.safeParse(input);
  if (!parsed.success)
    return refuse(
      'invalid',
      parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '),
    );
  const { password, ...person } = parsed.data;
  const hash = await hashPassword(password);
  return catchTakenEmail(() =>
    inTransaction(async (tx) => {
      const user = await tx.user.create({ data: { ...person, emailVerified: true }, select: { id: true } });
      await writePassword(tx, user.id, hash);
      await recordAudit(tx, actor, {
        action: 'user.create',
        targetType: 'user',
        targetId: user.id,
        summary: person.email,
        after: { role: person.role },
      });
      return ok(user);
    }),
  );
}

/** Gives a person another role. Refuses `forbidden` (one's own too), `not-found`, `last-administrator`. */
export function changeRole(actor: Actor, input: unknown): Promise<Result<null, UserRefusal>> {
  const parsed = changeRoleSchema.safeParse(input);
  if (!parsed.success) return Promise.resolve(refuse('invalid'));
  const { userId, role } = parsed.data;
  return changeRights(actor, userId, async (tx, user) => {
    if (role !== 'ADMINISTRATOR' && (await isLastAdministrator(tx, user))) return refuse('last-administrator');
    await tx.user.update({ where: { id: userId }, data: { role }, select: { id: true } });
    await recordAudit(tx, actor, {
      action: 'user.change-role',
      targetType: 'user',
      targetId: userId,
      summary: user.email,
      before: { role: user.role },
      after: { role },
    });
    return ok(null);
  });
}

/** Shuts a person out: no more signing in, and every session of theirs is over. What they wrote stays. */
export function disableUser(actor: Actor, input: unknown): Promise<Result<null, UserRefusal>> {
  const parsed = userIdSchema.safeParse(input);
  if (!parsed.success) return Promise.resolve(refuse('invalid'));
  return changeRights(actor, parsed.data.userId, async (tx, user) => {
    if (await isLastAdministrator(tx, user)) return refuse('last-administrator');
    await tx.user.update({ where: { id: user.id }, data: { disabledAt: new Date() }, select: { id: true } });
    await tx.session.deleteMany({ where: { userId: user.id } });
    await tx.userLink.deleteMany({ where: { userId: user.id, usedAt: null } });
    await recordAudit(tx, actor, {
      action: 'user.disable',
      targetType: 'user',
      targetId: user.id,
      summary: user.email,
    });
    return ok(null);
  });
}

/** Lets a person in again. */
export function enableUser(actor: Actor, input: unknown): Promise<Result<null, UserRefusal>> {
  const parsed = userIdSchema.safeParse(input);
  if (!parsed.success) return Promise.resolve(refuse('invalid'));
  return changeRights(actor, parsed.data.userId, async (tx, user) => {
    await tx.user.update({ where: { id: user.id }, data: { disabledAt: null }, select: { id: true } });
    await recordAudit(tx, actor, { action: 'user.enable', targetType: 'user', targetId: user.id, summary: user.email });
    return ok(null);
  });
}

/** Changes one's own name and the language of one's desk. */
export async function changeProfile(actor: Actor, input: unknown): Promise<Result<null, UserRefusal>> {
  const parsed = profileSchema.safeParse(input);
  if (!parsed.success) return refuse('invalid');
  const { id } = actor;
  if (id === null) return refuse('forbidden');
  return inTransaction(async (tx) => {
    await tx.user.update({ where: { id }, data: parsed.data, select: { id: true } });
    await recordAudit(tx, actor, {
      action: 'user.change-profile',
      targetType: 'user',
      targetId: id,
      after: parsed.data,
    });
    return ok(null);
  });
}

function changeRights(
  actor: Actor,
  userId: string,
  work: (tx: Tx, user: UserState) => Promise<Result<null, UserRefusal>>,
): Promise<Result<null, UserRefusal>> {
  return inTransaction(async (tx) => {
    if (!canManageUsers(actor)) return refuse('forbidden');
    const user = await lockUser(tx, userId);
    if (!user) return refuse('not-found');
    if (!canChangeRights(actor, user)) return refuse('yourself');
    return work(tx, user);
  });
}

async function isLastAdministrator(tx: Tx, user: UserState): Promise<boolean> {
  return user.role === 'ADMINISTRATOR' && user.disabledAt === null && !(await hasOtherAdministrator(tx, user.id));
}

/** The database alone knows for sure whether an e-mail is taken. */
export async function catchTakenEmail<T>(run: () => Promise<Result<T, UserRefusal>>): Promise<Result<T, UserRefusal>> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002') return refuse('email-taken');
    throw error;
  }
}
