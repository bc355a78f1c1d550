import type { z } from 'zod';
import type { Tx } from '@/db/transaction';
import { parseInput } from '@/domain/command/rejection';
import { runCommand } from '@/domain/command/run-command';
import type { Actor } from '@/domain/users/types';
import type { CurationOutcome } from './draft-transaction';
import { canCurateFront } from './policy';
import { setBreakingSchema } from './schema';

/** Puts a line above every page until its time is over; the one before it ends. */
export function setBreaking(
  actor: Actor,
  input: z.input<typeof setBreakingSchema>,
  now = new Date(),
): CurationOutcome<null> {
  return runCommand(actor, {
    permission: canCurateFront(actor),
    input: parseInput(setBreakingSchema, input),
    work: async (tx, { text, path, minutes }) => {
      const expiresAt = new Date(now.getTime() + minutes * 60_000);
      await endRunningNotice(tx, now);
      const { id } = await tx.breakingNotice.create({ data: { text, path, expiresAt }, select: { id: true } });
      return {
        value: null,
        audit: {
          action: 'breaking.set',
          targetType: 'breaking',
          targetId: id,
          summary: text,
          after: { path, expiresAt: expiresAt.toISOString() },
        },
        tags: ['front', 'breaking'],
      };
    },
  });
}

/** Takes the line away at once. */
export function endBreaking(actor: Actor, now = new Date()): CurationOutcome<null> {
  return runCommand(actor, {
    permission: canCurateFront(actor),
    work: async (tx) => {
      if ((await endRunningNotice(tx, now)) === 0) return { value: null, audit: null };
      const audit = { action: 'breaking.end', targetType: 'breaking', targetId: 'breaking' };
      return { value: null, audit, tags: ['front', 'breaking'] };
    },
  });
}

async function endRunningNotice(tx: Tx, now: Date): Promise<number> {
  const { count } = await tx.breakingNotice.updateMany({ where: { expiresAt: { gt: now } }, data: { expiresAt: now } });
  return count;
}
