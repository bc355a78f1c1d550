import type { z } from 'zod';
import { inTransaction } from '@/db/transaction';
import { canReadArticle } from '@/domain/articles/policy';
import type { Actor } from '@/domain/users/types';
import { parseInput, CommandRejected, catchRejection } from '@/domain/publishing/change/change-article';
import { heartbeatSchema } from '@/domain/publishing/working-copy/draft-schema';
import { readCurrentDraft } from '@/domain/publishing/working-copy/current-draft';
import type { Outcome, PresentEditor } from '@/domain/publishing/types';

const PRESENCE_TTL = 30_000;

/** Says that somebody has the article open in a tab, and hears who else has, and which state is the newest. */
export async function heartbeat(
  actor: Actor,
  input: z.input<typeof heartbeatSchema>,
): Promise<Outcome<{ others: PresentEditor[]; token: string }>> {
  const request = parseInput(heartbeatSchema.safeParse(input));
  if (!request.ok) return request;
  const { articleId, tabId, place, isLeaving } = request.value;
  return catchRejection(() =>
    inTransaction(async (tx) => {
      const article = await tx.article.findUnique({
        where: { id: articleId },
        select: { status: true, createdById: true },
      });
      if (!article) throw new CommandRejected('not-found');
      if (!canReadArticle(actor, article) || actor.id === null) throw new CommandRejected('forbidden');
      const { token } = await readCurrentDraft(tx, articleId);
      await tx.editorPresence.deleteMany({
        where: {
          OR: [
            { tabId, userId: actor.id },
            { articleId, seenAt: { lt: new Date(Date.now() - PRESENCE_TTL) } },
          ],
        },
      });
      if (isLeaving) return { others: [], token };
      await tx.editorPresence.create({ data: { tabId, articleId, userId: actor.id, place }, select: { tabId: true } });
      const rows = await tx.editorPresence.findMany({
        where: { articleId, NOT: { tabId } },
        orderBy: { seenAt: 'desc' },
        take: 20,
        select: { tabId: true, place: true, user: { select: { id: true, name: true } } },
      });
      return {
        others: rows.map(({ user, ...row }) => ({ ...row, name: user.name, isSelf: user.id === actor.id })),
        token,
      };
    }),
  );
}
