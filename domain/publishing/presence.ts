import type { z } from 'zod';
import { inTransaction } from '@/db/transaction';
import { canReadArticle } from '@/domain/articles/policy';
import type { Actor } from '@/domain/users/types';
import { checked, Refused, refusing } from './change';
import { beatSchema } from './draft-schema';
import { readCurrent } from './draft-state';
import type { Outcome, PresentEditor } from './types';

const HERE_FOR = 30_000;

/** Says that somebody has the article open in a tab, and hears who else has, and which state is the newest. */
export async function beat(
  actor: Actor,
  input: z.input<typeof beatSchema>,
): Promise<Outcome<{ others: PresentEditor[]; token: string }>> {
  const request = checked(beatSchema.safeParse(input));
  if (!request.ok) return request;
  const { articleId, tabId, place, isLeaving } = request.value;
  return refusing(() =>
    inTransaction(async (tx) => {
      const article = await tx.article.findUnique({
        where: { id: articleId },
        select: { status: true, createdById: true },
      });
      if (!article) throw new Refused('not-found');
      if (!canReadArticle(actor, article) || actor.id === null) throw new Refused('forbidden');
      const { token } = await readCurrent(tx, articleId);
      await tx.editorPresence.deleteMany({
        where: {
          OR: [
            { tabId, userId: actor.id },
            { articleId, seenAt: { lt: new Date(Date.now() - HERE_FOR) } },
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
