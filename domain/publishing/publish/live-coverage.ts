import { z } from 'zod';
import { inTransaction } from '@/db/transaction';
import { canRunLive } from '@/domain/live/policy';
import type { Actor } from '@/domain/users/types';
import {
  changeArticleIn,
  parseInput,
  CommandRejected,
  catchRejection,
} from '@/domain/publishing/change/change-article';
import type { ChangedArticle, Outcome } from '@/domain/publishing/types';

export const coverageSchema = z.strictObject({ id: z.uuid() });

/** Ends live coverage: no entry is added, and readers are told. Every list that marks it as live is announced. Refuses `wrong-state`. */
export function closeCoverage(actor: Actor, input: z.input<typeof coverageSchema>): Promise<Outcome<ChangedArticle>> {
  return setClosed(actor, input, true);
}

/** Goes on with coverage that had ended. */
export function reopenCoverage(actor: Actor, input: z.input<typeof coverageSchema>): Promise<Outcome<ChangedArticle>> {
  return setClosed(actor, input, false);
}

async function setClosed(
  actor: Actor,
  input: z.input<typeof coverageSchema>,
  isClosed: boolean,
): Promise<Outcome<ChangedArticle>> {
  const request = parseInput(coverageSchema.safeParse(input));
  if (!request.ok) return request;
  const { id } = request.value;
  return catchRejection(() =>
    inTransaction(async (tx) => {
      // Ending does not depend on what is being written meanwhile: the version is the one of this moment.
      await tx.$queryRaw`SELECT id FROM article WHERE id = ${id}::uuid FOR UPDATE`;
      const article = await tx.article.findUnique({
        where: { id },
        select: { version: true, kind: true, liveClosedAt: true },
      });
      if (!article) throw new CommandRejected('not-found');
      return changeArticleIn(
        tx,
        actor,
        { id, version: article.version },
        {
          action: isClosed ? 'live.close' : 'live.reopen',
          allows: canRunLive,
          work: async (_tx, state, now) => {
            if (article.kind !== 'LIVE' || (article.liveClosedAt !== null) === isClosed)
              throw new CommandRejected('wrong-state');
            const isSeen = state.status === 'PUBLISHED';
            await tx.article.update({
              where: { id },
              data: { liveClosedAt: isClosed ? now : null, ...(isSeen && { contentUpdatedAt: now }) },
              select: { id: true },
            });
          },
        },
        new Date(),
      );
    }),
  );
}
