import type { z } from 'zod';
import { notifyTags } from '@/db/notify';
import { inTransaction, type Tx } from '@/db/transaction';
import { recordAudit } from '@/domain/audit/commands';
import type { Actor } from '@/domain/users/types';
import { ok, refuse } from '@/lib/result';
import type { CurationOutcome } from './draft-transaction';
import { canCurateFront } from './policy';
import { setBreakingSchema } from './schema';

/** Puts a line above every page until its time is over; the one before it ends. */
export async function setBreaking(
  actor: Actor,
  input: z.input<typeof setBreakingSchema>,
  now = new Date(),
): CurationOutcome<null> {
  if (!canCurateFront(actor)) return refuse('forbidden');
  const parsed = setBreakingSchema.safeParse(input);
  if (!parsed.success)
    return refuse(
      'invalid',
      parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '),
    );
  const { text, path, minutes } = parsed.data;
  const expiresAt = new Date(now.getTime() + minutes * 60_000);
  await inTransaction(async (tx) => {
    await endRunningNotice(tx, now);
    const { id } = await tx.breakingNotice.create({ data: { text, path, expiresAt }, select: { id: true } });
    await recordAudit(tx, actor, {
      action: 'breaking.set',
      targetType: 'breaking',
      targetId: id,
      summary: text,
      after: { path, expiresAt: expiresAt.toISOString() },
    });
    await notifyTags(tx, ['front', 'breaking']);
  });
  return ok(null);
}

/** Takes the line away at once. */
export async function endBreaking(actor: Actor, now = new Date()): CurationOutcome<null> {
  if (!canCurateFront(actor)) return refuse('forbidden');
  await inTransaction(async (tx) => {
    if ((await endRunningNotice(tx, now)) === 0) return;
    await recordAudit(tx, actor, { action: 'breaking.end', targetType: 'breaking', targetId: 'breaking' });
    await notifyTags(tx, ['front', 'breaking']);
  });
  return ok(null);
}

async function endRunningNotice(tx: Tx, now: Date): Promise<number> {
  const { count } = await tx.breakingNotice.updateMany({ where: { expiresAt: { gt: now } }, data: { expiresAt: now } });
  return count;
}
