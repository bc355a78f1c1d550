import type { z } from 'zod';
import { getDb } from '@/db/client';
import { CommandRejected, parseInput } from '@/domain/command/rejection';
import { runCommand } from '@/domain/command/run-command';
import { canUseDesk } from '@/domain/users/policy';
import type { Actor } from '@/domain/users/types';
import { refuse, type Result } from '@/lib/result';
import { choicesSchema, markReadSchema } from './schema';
import { notificationKinds } from './types';

export type NotificationRefusal = 'forbidden' | 'invalid' | 'not-found';

/** Marks one's own as read; what was read is not mailed any more. Another's is `not-found`. */
export async function markRead(
  actor: Actor,
  input: z.input<typeof markReadSchema>,
): Promise<Result<{ articleId: string | null }, NotificationRefusal>> {
  const { id: userId } = actor;
  if (userId === null) return refuse('forbidden');
  return runCommand(actor, {
    permission: canUseDesk(actor),
    input: parseInput(markReadSchema, input),
    work: async (tx, which) => {
      const isOne = 'id' in which;
      const one = isOne
        ? await tx.notification.findFirst({ where: { id: which.id, userId }, select: { articleId: true } })
        : null;
      if (isOne && !one) throw new CommandRejected<NotificationRefusal>('not-found');
      await tx.notification.updateMany({
        where: { userId, id: isOne ? which.id : { lte: which.upTo }, readAt: null },
        data: { readAt: new Date(), mailAt: null },
      });
      return { value: { articleId: one?.articleId ?? null }, audit: null };
    },
  });
}

/** Saves how a person wants to hear of each kind. It holds for what happens from now on. */
export async function saveChoices(
  actor: Actor,
  input: z.input<typeof choicesSchema>,
): Promise<Result<null, NotificationRefusal>> {
  const { id: userId } = actor;
  if (userId === null) return refuse('forbidden');
  return runCommand(actor, {
    permission: canUseDesk(actor),
    input: parseInput(choicesSchema, input),
    work: async (tx, choices) => {
      await tx.notificationChoice.deleteMany({ where: { userId } });
      await tx.notificationChoice.createMany({
        data: notificationKinds.map((kind) => ({ userId, kind, delivery: choices[kind] })),
      });
      return { value: null, audit: null };
    },
  });
}

const RETENTION_DAYS = 90;

/** Deletes what is older than 90 days, read or not. */
export async function clearOldNotifications(now: Date = new Date()): Promise<number> {
  const before = new Date(now.getTime() - RETENTION_DAYS * 24 * 3_600_000);
  const { count } = await getDb().notification.deleteMany({ where: { createdAt: { lt: before } } });
  return count;
}
