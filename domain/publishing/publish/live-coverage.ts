import { z } from 'zod';
import { canRunCoverage } from '@/domain/live/policy';
import type { Actor } from '@/domain/users/types';
import { CommandRejected, parseInput } from '@/domain/command/rejection';
import { runCommand } from '@/domain/command/run-command';
import { articleConstraints, type Change, changeArticleIn } from '@/domain/publishing/change/change-article';
import type { ChangedArticle, Outcome, Refusal } from '@/domain/publishing/types';

export const coverageSchema = z.strictObject({ id: z.uuid() });

/**
 * Closes live coverage: no more entries, and readers see that it ended. Invalidates every list that marks it as live.
 * Rejects with `wrong-state`.
 */
export function closeCoverage(actor: Actor, input: z.input<typeof coverageSchema>): Promise<Outcome<ChangedArticle>> {
  return setClosed(actor, input, true);
}

/** Reopens closed coverage. */
export function reopenCoverage(actor: Actor, input: z.input<typeof coverageSchema>): Promise<Outcome<ChangedArticle>> {
  return setClosed(actor, input, false);
}

function setClosed(
  actor: Actor,
  input: z.input<typeof coverageSchema>,
  isClosed: boolean,
): Promise<Outcome<ChangedArticle>> {
  return runCommand(actor, {
    permission: 'checked-elsewhere',
    input: parseInput(coverageSchema, input),
    work: async (tx, { id }) => {
      // Ending does not depend on what is being written meanwhile: the version is the one of this moment.
      await tx.$queryRaw`SELECT id FROM article WHERE id = ${id}::uuid FOR UPDATE`;
      const article = await tx.article.findUnique({
        where: { id },
        select: { version: true, kind: true, liveClosedAt: true },
      });
      if (!article) throw new CommandRejected<Refusal>('not-found');
      const change: Change<void> = {
        action: isClosed ? 'live.close' : 'live.reopen',
        allows: canRunCoverage,
        work: async (_tx, state, now) => {
          if (article.kind !== 'LIVE' || (article.liveClosedAt !== null) === isClosed)
            throw new CommandRejected<Refusal>('wrong-state');
          const isSeen = state.status === 'PUBLISHED';
          await tx.article.update({
            where: { id },
            data: { liveClosedAt: isClosed ? now : null, ...(isSeen && { contentUpdatedAt: now }) },
            select: { id: true },
          });
        },
      };
      return changeArticleIn(tx, actor, { id, version: article.version }, change, new Date());
    },
    constraints: articleConstraints,
  });
}
