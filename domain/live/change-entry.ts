import { Prisma } from '@/db/generated/client';
import { notifyTags } from '@/db/notify';
import { inTransaction, type Tx } from '@/db/transaction';
import { isPublic } from '@/domain/articles/visibility';
import { recordAudit } from '@/domain/audit/commands';
import type { AuditFields } from '@/domain/audit/types';
import type { Actor } from '@/domain/users/types';
import { ok, refuse } from '@/lib/result';
import { canRunLive } from './policy';
import type { DeskLiveEntry, LiveOutcome, LiveRefusal } from './types';
import { deskEntrySelect, toDeskEntry } from './desk-entry';

type Story = { id: string; title: string; closedAt: Date | null };

type EntryChange = {
  action: string;
  /** The story that is written, or the entry that leads to it. */
  of: { articleId: string } | { entryId: string };
  /** Does the writing, and gives the entry's id; false when there was nothing to do. Throw `LiveRefused` to take it all back. */
  work: (
    tx: Tx,
    story: Story,
    now: Date,
  ) => Promise<{ id: string; summary?: string; before?: AuditFields } | { unchanged: string }>;
};

/** Thrown inside the transaction to roll it back; never leaves `changeEntry`. */
export class LiveRefused extends Error {
  constructor(
    readonly reason: LiveRefusal,
    readonly detail?: string,
  ) {
    super(detail ?? reason);
  }
}

/**
 * The frame of every change of an entry, in one transaction: the right, the story's row locked (changes of one story come
 * one after the other), the work, the story's own "updated" time, the audit row, and the page and feeds named that show it.
 */
export async function changeEntry(
  actor: Actor,
  { action, of, work }: EntryChange,
): Promise<LiveOutcome<DeskLiveEntry>> {
  if (!canRunLive(actor)) return refuse('forbidden');
  try {
    return ok(
      await inTransaction(async (tx) => {
        const now = new Date();
        const story = await lockStory(tx, of);
        const done = await work(tx, story, now);
        if ('unchanged' in done) return readEntry(tx, done.unchanged);
        await tx.article.update({ where: { id: story.id }, data: { contentUpdatedAt: now }, select: { id: true } });
        const entry = await readEntry(tx, done.id);
        await recordAudit(tx, actor, {
          action,
          targetType: 'live',
          targetId: entry.id,
          summary: done.summary ?? (entry.title || story.title),
          ...(done.before && { before: done.before }),
          after: auditFields(entry, story.id),
        });
        // What readers cannot see yet is on no page; its own address alone may say something.
        await notifyTags(tx, isPublic(story, now) ? [`article:${story.id}`, 'feeds'] : [`article:${story.id}`]);
        return entry;
      }),
    );
  } catch (error) {
    if (error instanceof LiveRefused) return refuse(error.reason, error.detail);
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2003')
      return refuse('unknown-reference');
    throw error;
  }
}

/** What of an entry the trail keeps. */
export function auditFields(
  entry: { at: Date; title: string; keyMoment: boolean; removedAt: Date | null },
  articleId: string,
): AuditFields {
  return {
    articleId,
    at: entry.at.toISOString(),
    title: entry.title,
    keyMoment: entry.keyMoment,
    removed: entry.removedAt !== null,
  };
}

async function lockStory(tx: Tx, of: EntryChange['of']) {
  const articleId =
    'articleId' in of
      ? of.articleId
      : (await tx.liveEntry.findUnique({ where: { id: of.entryId }, select: { articleId: true } }))?.articleId;
  if (!articleId) throw new LiveRefused('not-found');
  await tx.$queryRaw`SELECT id FROM article WHERE id = ${articleId}::uuid FOR NO KEY UPDATE`;
  const story = await tx.article.findUnique({
    where: { id: articleId },
    select: {
      id: true,
      title: true,
      kind: true,
      status: true,
      publishedAt: true,
      embargoUntil: true,
      liveClosedAt: true,
    },
  });
  if (!story) throw new LiveRefused('not-found');
  if (story.kind !== 'LIVE') throw new LiveRefused('not-live');
  return { ...story, closedAt: story.liveClosedAt };
}

async function readEntry(tx: Tx, id: string): Promise<DeskLiveEntry> {
  return toDeskEntry(
    await tx.liveEntry.findUniqueOrThrow({ where: { id }, relationLoadStrategy: 'join', select: deskEntrySelect }),
  );
}
