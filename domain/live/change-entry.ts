import type { Tx } from '@/db/transaction';
import { isPublic } from '@/domain/articles/visibility';
import type { AuditFields } from '@/domain/audit/types';
import { CommandRejected } from '@/domain/command/rejection';
import { runCommand } from '@/domain/command/run-command';
import type { Actor } from '@/domain/users/types';
import { refuse, type Result } from '@/lib/result';
import { canRunCoverage, canRunLive } from './policy';
import type { DeskLiveEntry, LiveOutcome, LiveRefusal } from './types';
import { deskEntrySelect, toDeskEntry } from './desk-entry';

type Story = { id: string; title: string; closedAt: Date | null };

/** Does the writing, and returns what the trail says of it. Throws `CommandRejected` to take it all back. */
type EntryWork<Input> = (
  tx: Tx,
  input: Input,
  story: Story,
  now: Date,
) => Promise<{ action: string; id: string; summary?: string; before?: AuditFields } | { unchanged: string }>;

/**
 * The frame of every change of an entry: the right, the story's row locked (changes of one story come one after the
 * other), the work, the story's own "updated" time, the audit row, and the page and feeds named that show it. The story
 * is the one that `articleId` names, else the one of the entry `id`.
 */
export function changeEntry<Input extends { id: string; articleId?: string }>(
  actor: Actor,
  input: Result<Input, 'invalid'>,
  work: EntryWork<Input>,
): Promise<LiveOutcome<DeskLiveEntry>> {
  return runCommand(actor, {
    permission: canRunLive(actor),
    input,
    work: async (tx, parsed) => {
      const now = new Date();
      const story = await lockStory(tx, actor, parsed);
      const done = await work(tx, parsed, story, now);
      if ('unchanged' in done) return { value: await readEntry(tx, done.unchanged), audit: null };
      await tx.article.update({ where: { id: story.id }, data: { contentUpdatedAt: now }, select: { id: true } });
      const entry = await readEntry(tx, done.id);
      return {
        value: entry,
        audit: {
          action: done.action,
          targetType: 'live',
          targetId: entry.id,
          summary: done.summary ?? (entry.title || story.title),
          ...(done.before && { before: done.before }),
          after: auditFields(entry, story.id),
        },
        // What readers cannot see yet is on no page; its own address alone may say something.
        tags: isPublic(story, now) ? [`article:${story.id}`, 'feeds'] : [`article:${story.id}`],
      };
    },
    constraints: { foreignKey: refuse('unknown-reference') },
  });
}

/** The fields of an entry that the audit log stores. */
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

async function lockStory(tx: Tx, actor: Actor, input: { id: string; articleId?: string }) {
  const articleId =
    input.articleId ??
    (await tx.liveEntry.findUnique({ where: { id: input.id }, select: { articleId: true } }))?.articleId;
  if (!articleId) throw new CommandRejected<LiveRefusal>('not-found');
  await tx.$queryRaw`SELECT id FROM article WHERE id = ${articleId}::uuid FOR NO KEY UPDATE`;
  const story = await tx.article.findUnique({
    where: { id: articleId },
    select: {
      id: true,
      title: true,
      kind: true,
      sectionId: true,
      status: true,
      publishedAt: true,
      embargoUntil: true,
      liveClosedAt: true,
    },
  });
  if (!story) throw new CommandRejected<LiveRefusal>('not-found');
  if (!canRunCoverage(actor, story)) throw new CommandRejected<LiveRefusal>('forbidden');
  if (story.kind !== 'LIVE') throw new CommandRejected<LiveRefusal>('not-live');
  return { ...story, closedAt: story.liveClosedAt };
}

async function readEntry(tx: Tx, id: string): Promise<DeskLiveEntry> {
  return toDeskEntry(
    await tx.liveEntry.findUniqueOrThrow({ where: { id }, relationLoadStrategy: 'join', select: deskEntrySelect }),
  );
}
