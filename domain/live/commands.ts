import type { z } from 'zod';
import type { Tx } from '@/db/transaction';
import { CommandRejected, parseInput } from '@/domain/command/rejection';
import type { Actor } from '@/domain/users/types';
import { auditFields, changeEntry } from './change-entry';
import { editEntrySchema, entryIdSchema, moveEntrySchema, postEntrySchema } from './schema';
import type { DeskLiveEntry, EditEntryInput, LiveOutcome, LiveRefusal, MoveEntryInput, PostEntryInput } from './types';

type Outcome = Promise<LiveOutcome<DeskLiveEntry>>;

/** How far a browser's clock may run ahead. */
const CLOCK_SKEW = 2 * 60_000;

/**
 * Adds an entry to a live story; readers of a public one see it at once. Idempotent by id: sent again, it returns the
 * stored entry. Rejects with `coverage-closed`, `not-live`, `in-the-future`, or `duplicate` for an id of another
 * story.
 */
export function postEntry(actor: Actor, input: PostEntryInput): Outcome {
  return changeEntry(
    actor,
    parseInput(postEntrySchema, input),
    async (tx, { id, articleId, at, ...words }, story, now) => {
      const there = await tx.liveEntry.findUnique({ where: { id }, select: { articleId: true } });
      if (there && there.articleId !== articleId) throw new CommandRejected<LiveRefusal>('duplicate');
      if (there) return { unchanged: id };
      if (story.closedAt) throw new CommandRejected<LiveRefusal>('coverage-closed');
      await tx.liveEntry.create({
        data: { id, articleId, ...words, at: entryTime(at, now), createdById: actor.id },
        select: { id: true },
      });
      return { action: 'live.post', id };
    },
  );
}

/** Changes an entry. With a note, the change is a correction: dated, and shown with the entry. Refuses `conflict`. */
export function editEntry(actor: Actor, input: EditEntryInput): Outcome {
  return changeEntry(
    actor,
    parseInput(editEntrySchema, input),
    async (tx, { id, version, note, at, ...words }, story, now) => {
      const before = auditFields(await claimVersion(tx, id, version), story.id);
      await tx.liveEntry.update({
        where: { id },
        data: { ...words, ...(at && { at: entryTime(at, now) }) },
        select: { id: true },
      });
      if (note === undefined) return { action: 'live.edit', id, before };
      await tx.liveCorrection.create({ data: { entryId: id, note, at: now }, select: { id: true } });
      return { action: 'live.correct', id, before, summary: note };
    },
  );
}

/**
 * Moves an entry before or after its neighbour. Entries are sorted by time, so it gets a time between its new
 * neighbours'. Rejects with `no-place` at either end.
 */
export function moveEntry(actor: Actor, input: MoveEntryInput): Outcome {
  return changeEntry(actor, parseInput(moveEntrySchema, input), async (tx, { id, version, direction }, story, now) => {
    const before = await claimVersion(tx, id, version);
    const at = await timeBeyondNeighbour(tx, story.id, before, direction, now);
    await tx.liveEntry.update({ where: { id }, data: { at }, select: { id: true } });
    return { action: 'live.move', id, before: auditFields(before, story.id) };
  });
}

/** Hides an entry from readers; it stays at the desk, and `restoreEntry` brings it back. */
export function removeEntry(actor: Actor, input: z.input<typeof entryIdSchema>): Outcome {
  return setRemoved(actor, input, true);
}

/** Shows a removed entry again. */
export function restoreEntry(actor: Actor, input: z.input<typeof entryIdSchema>): Outcome {
  return setRemoved(actor, input, false);
}

function setRemoved(actor: Actor, input: z.input<typeof entryIdSchema>, isRemoved: boolean): Outcome {
  return changeEntry(actor, parseInput(entryIdSchema, input), async (tx, { id }, story, now) => {
    const before = await tx.liveEntry.findUniqueOrThrow({ where: { id }, select: auditSelect });
    if ((before.removedAt !== null) === isRemoved) return { unchanged: id };
    await tx.liveEntry.update({
      where: { id },
      data: { removedAt: isRemoved ? now : null, version: { increment: 1 } },
      select: { id: true },
    });
    return { action: isRemoved ? 'live.remove' : 'live.restore', id, before: auditFields(before, story.id) };
  });
}

const auditSelect = { at: true, title: true, keyMoment: true, removedAt: true } as const;

/** Increments the version if it is still the expected one, and returns the entry as it was. */
async function claimVersion(tx: Tx, id: string, version: number) {
  const { count } = await tx.liveEntry.updateMany({ where: { id, version }, data: { version: { increment: 1 } } });
  if (count === 0) throw new CommandRejected<LiveRefusal>('conflict');
  return tx.liveEntry.findUniqueOrThrow({ where: { id }, select: auditSelect });
}

async function timeBeyondNeighbour(
  tx: Tx,
  articleId: string,
  entry: { at: Date },
  direction: 'up' | 'down',
  now: Date,
): Promise<Date> {
  const isUp = direction === 'up';
  const [neighbour, beyond] = await tx.liveEntry.findMany({
    where: { articleId, removedAt: null, at: isUp ? { gt: entry.at } : { lt: entry.at } },
    orderBy: { at: isUp ? 'asc' : 'desc' },
    take: 2,
    select: { at: true },
  });
  if (!neighbour) throw new CommandRejected<LiveRefusal>('no-place');
  const from = neighbour.at.getTime();
  // At the top there is only the present beyond; at the bottom, a minute before.
  const to = beyond?.at.getTime() ?? (isUp ? Math.max(now.getTime(), from + 2) : from - 60_000);
  return new Date(Math.floor((from + to) / 2));
}

/** The entry's time, which must not be in the future; one that is slightly ahead (the browser's clock) becomes now. */
function entryTime(at: Date | undefined, now: Date): Date {
  if (!at) return now;
  if (at.getTime() > now.getTime() + CLOCK_SKEW) throw new CommandRejected<LiveRefusal>('in-the-future');
  return at > now ? now : at;
}
