import type { Tx } from '@/db/transaction';
import { addRevision, findNewestRevision } from '@/domain/articles/commands';
import { followDeletedNames } from '@/domain/taxonomy/forwarded';
import type { NameKind } from '@/domain/taxonomy/types';
import type { Actor } from '@/domain/users/types';
import type { MovedBack } from './move-articles';

type Restored = { kind: NameKind; sourceId: string; targetId: string | null; since: Date };
type Filing = { sectionId: string | null; threadId: string | null; topicIds: string[]; authorIds: string[] };

/**
 * What was written since the deletion names the target, and would file the article there again when it is published: it names
 * the restored one again. What is older still names it. A new revision, where one was made since; an old one never changes.
 */
export async function restoreInDrafts(tx: Tx, actor: Actor, back: MovedBack[], restored: Restored): Promise<void> {
  const { since } = restored;
  const ids = back.map(({ id }) => id);
  const keepers = new Set(back.flatMap(({ id, keepsTarget }) => (keepsTarget ? [id] : [])));
  const revised = await tx.revision.findMany({
    where: { articleId: { in: ids }, createdAt: { gt: since } },
    distinct: ['articleId'],
    select: { articleId: true },
  });
  for (const { articleId } of revised) {
    const newest = await findNewestRevision(tx, articleId);
    if (newest)
      await addRevision(tx, articleId, withRestored(newest.content, restored, keepers.has(articleId)), actor.id);
  }
  const working = await tx.workingCopy.findMany({
    where: { articleId: { in: ids }, updatedAt: { gt: since } },
    select: { articleId: true, content: true },
  });
  for (const { articleId, content } of working) {
    const followed = await followDeletedNames(tx, content);
    await tx.workingCopy.update({
      where: { articleId },
      data: {
        content: withRestored(followed as object & Filing, restored, keepers.has(articleId)),
        version: { increment: 1 },
      },
      select: { articleId: true },
    });
  }
}

function withRestored<C extends Filing>(content: C, { kind, sourceId, targetId }: Restored, keepsTarget: boolean): C {
  if (kind === 'section') return content.sectionId === targetId ? { ...content, sectionId: sourceId } : content;
  if (kind === 'thread') return content.threadId === targetId ? { ...content, threadId: sourceId } : content;
  const field = kind === 'topic' ? 'topicIds' : 'authorIds';
  const ids = content[field];
  if (ids.includes(sourceId)) return content;
  if (targetId === null || (keepsTarget && ids.includes(targetId))) return { ...content, [field]: [...ids, sourceId] };
  return { ...content, [field]: ids.map((id) => (id === targetId ? sourceId : id)) };
}
