import type { z } from 'zod';
import type { Tx } from '@/db/transaction';
import type { Actor } from '@/domain/users/types';
import { refuse } from '@/lib/result';
import { auditFields, changeEntry, LiveRefused } from './change-entry';
import { editEntrySchema, entryIdSchema, moveEntrySchema, postEntrySchema } from './schema';
import type { DeskLiveEntry, EditEntryInput, LiveOutcome, MoveEntryInput, PostEntryInput } from './types';

type Outcome = Promise<LiveOutcome<DeskLiveEntry>>;

/** How far a browser's clock may run ahead. */
const CLOCK_SKEW = 2 * 60_000;

/**
 * Adds an entry to a live story; readers of a public one see it at once. Sent again with the same id, it gives what was
 * kept. Refuses `coverage-closed`, `not-live`, `in-the-future`, and `duplicate` for an id that another story has.
 */
export async function postEntry(actor: Actor, input: PostEntryInput): Outcome {
  const parsed = postEntrySchema.safeParse(input);
  if (!parsed.success) return invalid(parsed.error);
  const { id, articleId, at, ...words } = parsed.data;
  return changeEntry(actor, {
    action: 'live.post',
    of: { articleId },
    work: async (tx, story, now) => {
      const there = await tx.liveEntry.findUnique({ where: { id }, select: { articleId: true } });
      if (there && there.articleId !== articleId) throw new LiveRefused('duplicate');
      if (there) return { unchanged: id };
      if (story.closedAt) throw new LiveRefused('coverage-closed');
      await tx.liveEntry.create({
        data: { id, articleId, ...words, at: entryTime(at, now), createdById: actor.id },
        select: { id: true },
      });
      return { id };
    },
  });
}

/** Changes an entry. With a note, the change is a correction: dated, and shown with the entry. Refuses `conflict`. */
export async function editEntry(actor: Actor, input: EditEntryInput): Outcome {
  const parsed = editEntrySchema.safeParse(input);
  if (!parsed.success) return invalid(parsed.error);
  const { id, version, note, at, ...words } = parsed.data;
  return changeEntry(actor, {
    action: note === undefined ? 'live.edit' : 'live.correct',
    of: { entryId: id },
    work: async (tx, story, now) => {
      const before = await claimVersion(tx, id, version);
      await tx.liveEntry.update({
        where: { id },
        data: { ...words, ...(at && { at: entryTime(at, now) }) },
        select: { id: true },
      });
      if (note !== undefined)
        await tx.liveCorrection.create({ data: { entryId: id, note, at: now }, select: { id: true } });
      return { id, before: auditFields(before, story.id), ...(note !== undefined && { summary: note }) };
    },
  });
}

/**
 * Puts an entry before or after its neighbour. Entries stand by their time, so its time becomes one between those it now
 * stands between. Refuses `no-place` for the first and the last.
 */
export async function moveEntry(actor: Actor, input: MoveEntryInput): Outcome {
  const parsed = moveEntrySchema.safeParse(input);
  if (!parsed.success) return invalid(parsed.error);
  const { id, version, direction } = parsed.data;
  return changeEntry(actor, {
    action: 'live.move',
    of: { entryId: id },
    work: async (tx, story, now) => {
      const before = await claimVersion(tx, id, version);
      const at = await timeBeyondNeighbour(tx, story.id, before, direction, now);
      await tx.liveEntry.update({ where: { id }, data: { at }, select: { id: true } });
      return { id, before: auditFields(before, story.id) };
    },
  });
}

/** Takes an entry from readers; it stays at the desk, and `restoreEntry` brings it back. */
export function removeEntry(actor: Actor, input: z.input<typeof entryIdSchema>): Outcome {
  return setRemoved(actor, input, true);
}

/** Shows again what was taken away. */
export function restoreEntry(actor: Actor, input: z.input<typeof entryIdSchema>): Outcome {
  return setRemoved(actor, input, false);
}

async function setRemoved(actor: Actor, input: z.input<typeof entryIdSchema>, isRemoved: boolean): Outcome {
  const parsed = entryIdSchema.safeParse(input);
  if (!parsed.success) return invalid(parsed.error);
  const { id } = parsed.data;
  return changeEntry(actor, {
    action: isRemoved ? 'live.remove' : 'live.restore',
    of: { entryId: id },
    work: async (tx, story, now) => {
      const before = await tx.liveEntry.findUniqueOrThrow({ where: { id }, select: auditSelect });
      if ((before.removedAt !== null) === isRemoved) return { unchanged: id };
      await tx.liveEntry.update({
        where: { id },
        data: { removedAt: isRemoved ? now : null, version: { increment: 1 } },
        select: { id: true },
      });
      return { id, before: auditFields(before, story.id) };
    },
  });
}

const auditSelect = { at: true, title: true, keyMoment: true, removedAt: true } as const;

/** Raises the version when it is still the one in hand, and gives the entry as it was. */
async function claimVersion(tx: Tx, id: string, version: number) {
  const { count } = await tx.liveEntry.updateMany({ where: { id, version }, data: { version: { increment: 1 } } });
  if (count === 0) throw new LiveRefused('conflict');
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
  if (!neighbour) throw new LiveRefused('no-place');
  const from = neighbour.at.getTime();
  // At the top there is only the present beyond; at the bottom, a minute before.
  const to = beyond?.at.getTime() ?? (isUp ? Math.max(now.getTime(), from + 2) : from - 60_000);
  return new Date(Math.floor((from + to) / 2));
}

/** A time that has come. One of a browser whose clock runs a little ahead is now. */
function entryTime(at: Date | undefined, now: Date): Date {
  if (!at) return now;
  if (at.getTime() > now.getTime() + CLOCK_SKEW) throw new LiveRefused('in-the-future');
  return at > now ? now : at;
}

function invalid(error: z.ZodError) {
  return refuse(
    'invalid' as const,
    error.issues
      .slice(0, 3)
      .map((issue) => `${issue.path.map(String).join('.')}: ${issue.message}`)
      .join('; '),
  );
}
