import type { z } from 'zod';
import { notifyTags } from '@/db/notify';
import { inTransaction, type Tx } from '@/db/transaction';
import { getDb } from '@/db/client';
import { recordAudit } from '@/domain/audit/commands';
import { CommandRejected, parseInput } from '@/domain/command/rejection';
import type { Done } from '@/domain/command/run-command';
import type { Actor } from '@/domain/users/types';
import {
  claimDraft,
  type CurationOutcome,
  type CurationRefusal,
  inDraftTransaction,
  lockFront,
} from './draft-transaction';
import { withoutDeletedArticles } from './drafts';
import { type FrontLayout, frontLayoutSchema, placesOf, readSlots, toStored } from './layout';
import { editionSchema, publishFrontSchema, scheduleFrontSchema } from './schema';

const scheduleActor: Actor = { id: null, label: 'schedule', role: 'SYSTEM' };

/** The edition that readers see now, and the one before, which can be restored. */
export type PublishedEdition = { id: string; previousId: string };

/** Shows readers the draft, whole. What they saw before stays in the history. Refuses `conflict` upon an older draft. */
export function publishFront(
  actor: Actor,
  input: z.input<typeof publishFrontSchema>,
  now = new Date(),
): CurationOutcome<PublishedEdition> {
  return inDraftTransaction(actor, {
    input: parseInput(publishFrontSchema, input),
    work: async (tx, { version, name }) =>
      publishNew(tx, actor, await claimDraft(tx, version), { name, now, action: 'front.arrange' }),
  });
}

/** Shows readers an earlier front page again, at once; the draft stays as it is. */
export function putBackFront(
  actor: Actor,
  input: z.input<typeof editionSchema>,
  now = new Date(),
): CurationOutcome<PublishedEdition> {
  return inDraftTransaction(actor, {
    input: parseInput(editionSchema, input),
    work: async (tx, where) => {
      const edition = await tx.frontEdition.findUnique({
        where,
        select: { layout: true, name: true, status: true },
      });
      if (!edition) throw new CommandRejected<CurationRefusal>('not-found');
      const { layout, name, status } = edition;
      if (status !== 'PUBLISHED') throw new CommandRejected<CurationRefusal>('wrong-state');
      return publishNew(tx, actor, frontLayoutSchema.parse(layout), { name, now, action: 'front.put-back' });
    },
  });
}

/** Gives the draft, as it is now, a time at which readers will see it. Refuses `in-the-past`. */
export function scheduleFront(
  actor: Actor,
  input: z.input<typeof scheduleFrontSchema>,
  now = new Date(),
): CurationOutcome<{ id: string }> {
  return inDraftTransaction(actor, {
    input: parseInput(scheduleFrontSchema, input),
    work: async (tx, { version, name, at }) => {
      if (at <= now) throw new CommandRejected<CurationRefusal>('in-the-past');
      const layout = await claimDraft(tx, version);
      const { id } = await tx.frontEdition.create({
        data: { status: 'SCHEDULED', name, layout: toStored(layout), scheduledAt: at, createdById: actor.id },
        select: { id: true },
      });
      const after = { at: at.toISOString(), ...placesOf(layout) };
      return {
        value: { id },
        audit: { action: 'front.schedule', targetType: 'front', targetId: id, summary: name, after },
      };
    },
  });
}

/** Takes back an appointment that has not come. Refuses `wrong-state` for one that has. */
export function cancelFront(actor: Actor, input: z.input<typeof editionSchema>): CurationOutcome<{ id: string }> {
  return inDraftTransaction(actor, {
    input: parseInput(editionSchema, input),
    work: async (tx, { id }) => {
      const { count } = await tx.frontEdition.updateMany({
        where: { id, status: { in: ['SCHEDULED', 'FAILED'] } },
        data: { status: 'CANCELLED' },
      });
      if (count === 0) throw new CommandRejected<CurationRefusal>('wrong-state');
      return { value: { id }, audit: { action: 'front.cancel', targetType: 'front', targetId: id } };
    },
  });
}

/**
 * Publishes the scheduled edition that has been due longest; false when none is. Any number of processes may call
 * this: the row lock is held for the transaction, so each edition is published once. One that fails is set aside with
 * its reason and does not block the others.
 */
export async function publishDueFront(): Promise<boolean> {
  let claimed: string | null = null;
  try {
    return await inTransaction(async (tx) => {
      const [due] = await tx.$queryRaw<{ id: string; layout: unknown; at: Date }[]>`
        SELECT id, layout, scheduled_at AS at FROM front_edition
        WHERE status = 'SCHEDULED' AND scheduled_at <= now() ORDER BY scheduled_at, id LIMIT 1 FOR UPDATE SKIP LOCKED`;
      if (!due) return false;
      claimed = due.id;
      await lockFront(tx);
      await ensureFirstEdition(tx, due.at);
      const layout = await withoutDeletedArticles(tx, frontLayoutSchema.parse(due.layout));
      const before = await writeSlots(tx, layout);
      await tx.frontEdition.update({
        where: { id: due.id },
        data: { status: 'PUBLISHED', publishedAt: new Date(Math.max(Date.now(), due.at.getTime())) },
        select: { id: true },
      });
      await recordAudit(tx, scheduleActor, {
        action: 'front.arrange',
        targetType: 'front',
        targetId: due.id,
        before: placesOf(before),
        after: placesOf(layout),
      });
      return true;
    });
  } catch (error) {
    if (!claimed) throw error;
    const text = (error instanceof Error ? error.message : String(error)).slice(0, 2_000);
    await getDb().frontEdition.updateMany({
      where: { id: claimed, status: 'SCHEDULED' },
      data: { status: 'FAILED', error: text },
    });
    return true;
  }
}

type Publication = { name: string; now: Date; action: string };

async function publishNew(
  tx: Tx,
  actor: Actor,
  wanted: FrontLayout,
  { name, now, action }: Publication,
): Promise<Done<PublishedEdition>> {
  const previousId = await ensureFirstEdition(tx, now);
  const layout = await withoutDeletedArticles(tx, wanted);
  const before = await writeSlots(tx, layout);
  const { id } = await tx.frontEdition.create({
    data: { status: 'PUBLISHED', name, layout: toStored(layout), publishedAt: now, createdById: actor.id },
    select: { id: true },
  });
  return {
    value: { id, previousId },
    audit: {
      action,
      targetType: 'front',
      targetId: id,
      summary: name,
      before: placesOf(before),
      after: placesOf(layout),
    },
  };
}

/**
 * Stores what readers saw before there was a history as the first edition, so that the first publication can be undone
 * too. Returns the current edition.
 */
async function ensureFirstEdition(tx: Tx, now: Date): Promise<string> {
  const latest = await tx.frontEdition.findFirst({
    where: { status: 'PUBLISHED' },
    orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
    select: { id: true },
  });
  if (latest) return latest.id;
  const layout = toStored(await readSlots(tx));
  const first = await tx.frontEdition.create({
    data: { status: 'PUBLISHED', layout, publishedAt: new Date(now.getTime() - 1) },
    select: { id: true },
  });
  return first.id;
}

/** Replaces the articles of all containers and invalidates the front page. Returns the previous layout. */
async function writeSlots(tx: Tx, { containers }: FrontLayout): Promise<FrontLayout> {
  const before = await readSlots(tx);
  await tx.frontSlot.deleteMany({});
  await tx.frontSlot.createMany({
    data: containers.flatMap(({ container, chosen }) =>
      chosen.map((one, position) => ({ container, position, ...one })),
    ),
  });
  await notifyTags(tx, ['front']);
  return before;
}
