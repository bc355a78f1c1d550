import type { z } from 'zod';
import { notifyTags } from '@/db/notify';
import { inTransaction, type Tx } from '@/db/transaction';
import { recordAudit } from '@/domain/audit/commands';
import type { Actor } from '@/domain/users/types';
import { ok, refuse, type Result } from '@/lib/result';
import { canCurateFront } from './policy';
import { saveFrontSchema, setBreakingSchema } from './schema';

export type CurationRefusal = 'forbidden' | 'invalid' | 'unknown-reference';

/** Two who arrange the front page at once come one after the other. */
const arrangingLock = 7_221_031;

/**
 * Puts articles into places of the front page, all at once or not at all; what a place lacks fills itself by rule. The
 * audit row holds both arrangements, from which an earlier one can be put back.
 */
export async function saveFront(actor: Actor, input: z.input<typeof saveFrontSchema>): Promise<Result<null, CurationRefusal>> {
  if (!canCurateFront(actor)) return refuse('forbidden');
  const parsed = saveFrontSchema.safeParse(input);
  if (!parsed.success) return refuse('invalid', parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '));
  const { containers } = parsed.data;
  const ids = [...new Set(containers.flatMap(({ chosen }) => chosen.map((one) => one.articleId)))];
  return inTransaction(async (tx) => {
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(${arrangingLock})::text`;
    const known = await tx.article.findMany({ where: { id: { in: ids } }, select: { id: true } });
    if (known.length < ids.length) return refuse('unknown-reference');
    const names = containers.map((one) => one.container);
    const before = await readPlaces(tx, names);
    await tx.frontSlot.deleteMany({ where: { container: { in: names } } });
    await tx.frontSlot.createMany({
      data: containers.flatMap(({ container, chosen }) => chosen.map((one, position) => ({ container, position, ...one }))),
    });
    await recordAudit(tx, actor, { action: 'front.arrange', targetType: 'front', targetId: 'front', before, after: await readPlaces(tx, names) });
    await notifyTags(tx, ['front']);
    return ok(null);
  });
}

/** Puts a line above every page until its time is over; the one before it ends. */
export async function setBreaking(actor: Actor, input: z.input<typeof setBreakingSchema>, now = new Date()): Promise<Result<null, CurationRefusal>> {
  if (!canCurateFront(actor)) return refuse('forbidden');
  const parsed = setBreakingSchema.safeParse(input);
  if (!parsed.success) return refuse('invalid', parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '));
  const { text, path, minutes } = parsed.data;
  const expiresAt = new Date(now.getTime() + minutes * 60_000);
  await inTransaction(async (tx) => {
    await endRunning(tx, now);
    const { id } = await tx.breakingNotice.create({ data: { text, path, expiresAt }, select: { id: true } });
    await recordAudit(tx, actor, { action: 'breaking.set', targetType: 'breaking', targetId: id, summary: text, after: { path, expiresAt: expiresAt.toISOString() } });
    await notifyTags(tx, ['front', 'breaking']);
  });
  return ok(null);
}

/** Takes the line away at once. */
export async function endBreaking(actor: Actor, now = new Date()): Promise<Result<null, CurationRefusal>> {
  if (!canCurateFront(actor)) return refuse('forbidden');
  await inTransaction(async (tx) => {
    if ((await endRunning(tx, now)) === 0) return;
    await recordAudit(tx, actor, { action: 'breaking.end', targetType: 'breaking', targetId: 'breaking' });
    await notifyTags(tx, ['front', 'breaking']);
  });
  return ok(null);
}

async function endRunning(tx: Tx, now: Date): Promise<number> {
  const { count } = await tx.breakingNotice.updateMany({ where: { expiresAt: { gt: now } }, data: { expiresAt: now } });
  return count;
}

/** Article ids by container, each with the end of its pin when it has one. */
async function readPlaces(tx: Tx, containers: string[]): Promise<Record<string, string[]>> {
  const rows = await tx.frontSlot.findMany({ where: { container: { in: containers } }, orderBy: { position: 'asc' }, select: { container: true, articleId: true, pinnedUntil: true } });
  const places: Record<string, string[]> = Object.fromEntries(containers.map((name) => [name, []]));
  for (const { container, articleId, pinnedUntil } of rows) places[container]?.push(pinnedUntil ? `${articleId} ${pinnedUntil.toISOString()}` : articleId);
  return places;
}
