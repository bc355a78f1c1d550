'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import {
  editEntry as edit,
  moveEntry as move,
  postEntry as post,
  removeEntry as remove,
  restoreEntry as restore,
} from '@/domain/live/commands';
import { findCoverage, listDeskEntries } from '@/domain/live/desk-queries';
import { editEntrySchema, entryIdSchema, moveEntrySchema, postEntrySchema } from '@/domain/live/schema';
import { closeCoverage as close, reopenCoverage as reopen } from '@/domain/publishing/publish/live-coverage';
import { createArticle } from '@/domain/publishing/drafts/save-article';
import { publishArticle } from '@/domain/publishing/publish/publish';
import { coverageSchema } from '@/domain/publishing/publish/live-coverage';
import { publishArticleSchema } from '@/domain/publishing/schema';
import { ok, refuse } from '@/lib/result';
import { deskLiveStoryPath } from '@/lib/urls';
import { defineAction, defineFormAction } from '@/server/actions/define-action';
import { withRefresh } from '@/server/actions/with-refresh';

const permission = 'live.edit';

export const postEntry = defineAction({
  permission,
  input: postEntrySchema,
  run: ({ actor, input }) => post(actor, input),
});
export const editEntry = defineAction({
  permission,
  input: editEntrySchema,
  run: ({ actor, input }) => edit(actor, input),
});
export const moveEntry = defineAction({
  permission,
  input: moveEntrySchema,
  run: ({ actor, input }) => move(actor, input),
});
export const removeEntry = defineAction({
  permission,
  input: entryIdSchema,
  run: ({ actor, input }) => remove(actor, input),
});
export const restoreEntry = defineAction({
  permission,
  input: entryIdSchema,
  run: ({ actor, input }) => restore(actor, input),
});
export const closeCoverage = defineAction({
  permission,
  input: coverageSchema,
  run: ({ actor, input }) => close(actor, input),
});
export const reopenCoverage = defineAction({
  permission,
  input: coverageSchema,
  run: ({ actor, input }) => reopen(actor, input),
});

/** The changes since the last poll. */
export const pollEntries = defineAction({
  permission,
  input: z.strictObject({ articleId: z.uuid(), since: z.coerce.date() }),
  run: async ({ input }) => {
    const [page, coverage] = await Promise.all([
      listDeskEntries(input.articleId, { since: input.since }),
      findCoverage(input.articleId),
    ]);
    return coverage ? ok({ ...page, closedAt: coverage.closedAt }) : refuse('not-found');
  },
});

export const listOlderEntries = defineAction({
  permission,
  input: z.strictObject({ articleId: z.uuid(), before: z.strictObject({ at: z.coerce.date(), id: z.uuid() }) }),
  run: async ({ input }) => ok(await listDeskEntries(input.articleId, { before: input.before })),
});

export const publishCoverage = defineAction({
  permission: 'article.publish',
  input: publishArticleSchema.pick({ id: true, version: true }),
  run: ({ actor, input }) => withRefresh(publishArticle(actor, input)),
});

/** Creates a live story and opens it. */
export const createCoverage = defineFormAction({
  permission: 'article.create',
  input: z.object({ title: z.string().trim().min(1).max(500), sectionId: z.uuid() }),
  run: async ({ actor, input }) => {
    const made = await createArticle(actor, {
      content: { ...input, kind: 'LIVE', body: { type: 'doc', version: 1, content: [] } },
    });
    if (!made.ok) return made;
    redirect(deskLiveStoryPath(made.value.id));
  },
});
