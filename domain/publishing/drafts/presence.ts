import type { z } from 'zod';
import type { Tx } from '@/db/transaction';
import { articleStateSelect, canReadArticle } from '@/domain/articles/policy';
import type { Actor } from '@/domain/users/types';
import { CommandRejected, parseInput } from '@/domain/command/rejection';
import { runCommand } from '@/domain/command/run-command';
import { heartbeatSchema } from '@/domain/publishing/working-copy/draft-schema';
import { readCurrentDraft } from '@/domain/publishing/working-copy/current-draft';
import type { Outcome, PresentEditor, Refusal } from '@/domain/publishing/types';

const PRESENCE_TTL = 30_000;

/** Says that somebody has the article open in a tab, and hears who else has, and which state is the newest. */
export function heartbeat(
  actor: Actor,
  input: z.input<typeof heartbeatSchema>,
): Promise<Outcome<{ others: PresentEditor[]; token: string }>> {
  return runCommand(actor, {
    permission: 'checked-elsewhere',
    input: parseInput(heartbeatSchema, input),
    work: async (tx, { articleId, tabId, place, isLeaving }) => {
      const article = await tx.article.findUnique({
        where: { id: articleId },
        select: articleStateSelect,
      });
      if (!article) throw new CommandRejected<Refusal>('not-found');
      if (!canReadArticle(actor, article) || actor.id === null) throw new CommandRejected<Refusal>('forbidden');
      const { token } = await readCurrentDraft(tx, articleId);
      await tx.editorPresence.deleteMany({
        where: {
          OR: [
            { tabId, userId: actor.id },
            { articleId, seenAt: { lt: new Date(Date.now() - PRESENCE_TTL) } },
          ],
        },
      });
      if (isLeaving) return { value: { others: [], token }, audit: null };
      await tx.editorPresence.create({ data: { tabId, articleId, userId: actor.id, place }, select: { tabId: true } });
      return { value: { others: await readOthers(tx, actor, articleId, tabId), token }, audit: null };
    },
  });
}

async function readOthers(tx: Tx, actor: Actor, articleId: string, tabId: string): Promise<PresentEditor[]> {
  const rows = await tx.editorPresence.findMany({
    where: { articleId, NOT: { tabId } },
    orderBy: { seenAt: 'desc' },
    take: 20,
    select: { tabId: true, place: true, user: { select: { id: true, name: true } } },
  });
  return rows.map(({ user, ...row }) => ({ ...row, name: user.name, isSelf: user.id === actor.id }));
}
