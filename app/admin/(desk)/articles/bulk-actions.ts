'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { approveArticle, assignArticle, reopenArticle, submitForReview } from '@/domain/publishing/review/review';
import { publishArticle } from '@/domain/publishing/publish/publish';
import { unscheduleArticle } from '@/domain/publishing/schedule/schedule';
import type { ChangedArticle, Outcome } from '@/domain/publishing/types';
import type { Actor } from '@/domain/users/types';
import { defineAction } from '@/server/actions/define-action';

const articles = z
  .array(z.object({ id: z.uuid(), version: z.int().min(1) }))
  .min(1)
  .max(50);
const bulkSchema = z.object({ articles });
type Target = z.infer<typeof articles>[number];

export const submitSome = defineAction({
  permission: 'article.submit',
  input: bulkSchema,
  run: ({ actor, input }) => runEach(actor, input.articles, submitForReview),
});
export const approveSome = defineAction({
  permission: 'article.approve',
  input: bulkSchema,
  run: ({ actor, input }) => runEach(actor, input.articles, approveArticle),
});
export const reopenSome = defineAction({
  permission: 'article.reopen',
  input: bulkSchema,
  run: ({ actor, input }) => runEach(actor, input.articles, reopenArticle),
});
export const publishSome = defineAction({
  permission: 'article.publish',
  input: bulkSchema,
  run: ({ actor, input }) => runEach(actor, input.articles, publishArticle),
});
export const unscheduleSome = defineAction({
  permission: 'article.unschedule',
  input: bulkSchema,
  run: ({ actor, input }) => runEach(actor, input.articles, unscheduleArticle),
});
export const assignSome = defineAction({
  permission: 'article.assign',
  input: z.object({
    articles: z
      .array(z.object({ id: z.uuid(), version: z.int().min(1), assigneeId: z.string().max(64).nullable() }))
      .min(1)
      .max(50),
  }),
  run: ({ actor, input }) => runEach(actor, input.articles, assignArticle),
});

/** Runs the command for each article separately: a rejection of one does not affect the others. */
async function runEach<T extends Target>(
  actor: Actor,
  targets: T[],
  command: (actor: Actor, target: T) => Promise<Outcome<ChangedArticle>>,
) {
  const done: Target[] = [];
  let refused = 0;
  for (const target of targets) {
    const outcome = await command(actor, target);
    if (outcome.ok) done.push({ id: outcome.value.id, version: outcome.value.version });
    else refused += 1;
  }
  refresh();
  return { ok: true as const, value: { done, refused } };
}
