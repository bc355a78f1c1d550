import type { Tx } from '@/db/transaction';
import type { AuditFields } from '@/domain/audit/types';
import { CommandRejected } from '@/domain/command/rejection';
import { runCommand } from '@/domain/command/run-command';
import { refuse, type Result } from '@/lib/result';
import { canChangeRights, canManageUsers } from './policy';
import type { Actor, UserRefusal } from './types';
import { hasOtherAdministrator, lockUser, type UserState } from './user-locks';

/** The database alone knows for sure whether an e-mail is taken. */
export const emailTaken = { unique: refuse('email-taken') };

type AccountChange<Value> = { action: string; before?: AuditFields; after?: AuditFields; value?: Value };

/**
 * The frame of what an administrator does to a colleague's account, which is locked meanwhile. Rejects with `forbidden`,
 * `not-found`, `yourself`.
 */
export function changeAccount<Input extends { userId: string }, Value = null>(
  actor: Actor,
  input: Result<Input, 'invalid'>,
  work: (tx: Tx, user: UserState, input: Input) => Promise<AccountChange<Value>>,
): Promise<Result<Value, UserRefusal>> {
  return runCommand(actor, {
    permission: canManageUsers(actor),
    input,
    constraints: { ...emailTaken, foreignKey: refuse('unknown-reference') },
    work: async (tx, parsed) => {
      const user = await lockUser(tx, parsed.userId);
      if (!user) throw new CommandRejected<UserRefusal>('not-found');
      if (!canChangeRights(actor, user)) throw new CommandRejected<UserRefusal>('yourself');
      const { value, ...changed } = await work(tx, user, parsed);
      return {
        value: (value ?? null) as Value, // left out where it is null
        audit: { ...changed, targetType: 'user', targetId: user.id, summary: user.email },
      };
    },
  });
}

/** Rejects what would leave nobody who can manage the accounts. */
export async function assertNotLastAdministrator(tx: Tx, user: UserState): Promise<void> {
  if (user.role === 'ADMINISTRATOR' && user.disabledAt === null && !(await hasOtherAdministrator(tx, user.id)))
    throw new CommandRejected<UserRefusal>('last-administrator');
}
