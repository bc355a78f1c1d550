import { z } from 'zod';
import { getDb } from '@/db/client';
import type { Tx } from '@/db/transaction';
import { CommandRejected, parseInput } from '@/domain/command/rejection';
import { assertNotLastAdministrator, changeAccount } from '@/domain/users/change-account';
import { canManageUsers } from '@/domain/users/policy';
import { clearAccount } from '@/domain/users/remove';
import { userIdSchema } from '@/domain/users/schema';
import type { Actor, UserRefusal } from '@/domain/users/types';
import { lockUser } from '@/domain/users/user-locks';
import type { Result } from '@/lib/result';

/** `heirId` is empty where nobody takes the work over. */
export const removeAccountSchema = userIdSchema.extend({ heirId: z.string().max(64).default('') });

/** How much work hangs on an account: articles begun and articles assigned. */
export type Workload = { created: number; assigned: number };

/**
 * Removes an account and hands its work over, in one transaction: the articles that the person began or that were
 * assigned to them become the heir's. Notes, revisions and live entries keep their name, and the byline stays. Rejects
 * with `yourself`, `not-found`, `last-administrator`, `unknown-reference` (the heir).
 */
export function removeAccount(
  actor: Actor,
  input: z.input<typeof removeAccountSchema>,
): Promise<Result<Workload, UserRefusal>> {
  return changeAccount(actor, parseInput(removeAccountSchema, input), async (tx, user, { heirId }) => {
    await assertNotLastAdministrator(tx, user);
    const heir = heirId === '' ? null : await lockUser(tx, heirId);
    if (heirId !== '' && (!heir || heir.disabledAt || heir.id === user.id))
      throw new CommandRejected<UserRefusal>('unknown-reference');
    const moved = await handOver(tx, user.id, heir?.id ?? null);
    await clearAccount(tx, user.id);
    return {
      action: 'user.remove',
      before: { name: user.name, email: user.email, role: user.role },
      after: { heir: heir?.email ?? null, ...moved },
      value: moved,
    };
  });
}

/** The work that a removal would hand over; null without the permission to remove. */
export async function readWorkload(actor: Actor, userId: string): Promise<Workload | null> {
  if (!canManageUsers(actor)) return null;
  const [created, assigned] = await Promise.all([
    getDb().article.count({ where: { createdById: userId } }),
    getDb().article.count({ where: { assigneeId: userId } }),
  ]);
  return { created, assigned };
}

/** In SQL, since the articles themselves do not change: neither their version nor their place in the desk's lists. */
async function handOver(tx: Tx, from: string, to: string | null): Promise<Workload> {
  const created = await tx.$executeRaw`UPDATE article SET created_by_id = ${to} WHERE created_by_id = ${from}`;
  const assigned = await tx.$executeRaw`UPDATE article SET assignee_id = ${to} WHERE assignee_id = ${from}`;
  return { created, assigned };
}
