'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { addCorrection, changeSlug } from '@/domain/publishing/publish/corrections';
import { addNote, resolveNote } from '@/domain/publishing/review/notes';
import {
  approveArticle,
  assignArticle,
  reopenArticle,
  requestChanges,
  submitForReview,
} from '@/domain/publishing/review/review';
import { createPreviewLink, revokePreviewLink } from '@/domain/publishing/previews/preview-links';
import { publishArticle, unpublishArticle, withdrawArticle } from '@/domain/publishing/publish/publish';
import { scheduleArticle, setEmbargo, unscheduleArticle } from '@/domain/publishing/schedule/schedule';
import { inspectDraft } from '@/domain/publishing/checks/inspect-draft';
import * as schemas from '@/domain/publishing/schema';
import type { Outcome } from '@/domain/publishing/types';
import { readSettings } from '@/domain/settings/queries';
import { fromLocalInput } from '@/lib/dates/local-input';
import { getEnv } from '@/lib/env';
import { ok, refuse } from '@/lib/result';
import { absoluteUrl, previewPath } from '@/lib/urls';
import { defineAction } from '@/server/actions/define-action';

const target = { id: z.uuid(), version: z.int().min(1) };
/** A local time of the newsroom. */
const localTimeInput = z.string().max(30);

export const submit = defineAction({
  permission: 'article.submit',
  input: schemas.submitForReviewSchema,
  run: ({ actor, input }) => withRefresh(submitForReview(actor, input)),
});
export const approve = defineAction({
  permission: 'article.approve',
  input: schemas.approveArticleSchema,
  run: ({ actor, input }) => withRefresh(approveArticle(actor, input)),
});
export const reopen = defineAction({
  permission: 'article.reopen',
  input: schemas.reopenArticleSchema,
  run: ({ actor, input }) => withRefresh(reopenArticle(actor, input)),
});
export const requestChangesAction = defineAction({
  permission: 'article.request-changes',
  input: schemas.requestChangesSchema,
  run: ({ actor, input }) => withRefresh(requestChanges(actor, input)),
});
export const unschedule = defineAction({
  permission: 'article.unschedule',
  input: schemas.unscheduleArticleSchema,
  run: ({ actor, input }) => withRefresh(unscheduleArticle(actor, input)),
});
export const publish = defineAction({
  permission: 'article.publish',
  input: schemas.publishArticleSchema.pick({ id: true, version: true, isMinor: true, expectedToken: true }),
  run: ({ actor, input }) => withRefresh(publishArticle(actor, input)),
});
export const unpublish = defineAction({
  permission: 'article.unpublish',
  input: schemas.unpublishArticleSchema,
  run: ({ actor, input }) => withRefresh(unpublishArticle(actor, input)),
});
export const withdraw = defineAction({
  permission: 'article.withdraw',
  input: schemas.withdrawArticleSchema,
  run: ({ actor, input }) => withRefresh(withdrawArticle(actor, input)),
});
export const addCorrectionAction = defineAction({
  permission: 'article.correct',
  input: schemas.addCorrectionSchema,
  run: ({ actor, input }) => withRefresh(addCorrection(actor, input)),
});
export const changeSlugAction = defineAction({
  permission: 'article.change-slug',
  input: schemas.changeSlugSchema,
  run: ({ actor, input }) => withRefresh(changeSlug(actor, input)),
});
export const assign = defineAction({
  permission: 'article.assign',
  input: schemas.assignArticleSchema,
  run: ({ actor, input }) => withRefresh(assignArticle(actor, input)),
});

export const schedule = defineAction({
  permission: 'article.schedule',
  input: schemas.scheduleArticleSchema
    .pick({ id: true, version: true, expectedToken: true })
    .extend({ at: localTimeInput }),
  run: async ({ actor, input }) => {
    const at = fromLocalInput(input.at, (await readSettings()).timeZone);
    return at ? withRefresh(scheduleArticle(actor, { ...input, at })) : refuse('no-time');
  },
});

/** Without a time, removes the embargo. */
export const setEmbargoAction = defineAction({
  permission: 'article.embargo',
  input: z.object({ ...target, until: localTimeInput.nullable() }),
  run: async ({ actor, input }) => {
    const until = input.until === null ? null : fromLocalInput(input.until, (await readSettings()).timeZone);
    return input.until !== null && !until ? refuse('no-time') : withRefresh(setEmbargo(actor, { ...input, until }));
  },
});

export const addNoteAction = defineAction({
  permission: 'article.note',
  input: schemas.addNoteSchema,
  run: ({ actor, input }) => withRefresh(addNote(actor, input)),
});
export const resolveNoteAction = defineAction({
  permission: 'article.note',
  input: schemas.resolveNoteSchema,
  run: ({ actor, input }) => withRefresh(resolveNote(actor, input)),
});

/** Creates a preview link; its token is returned only this once. */
export const createPreviewLinkAction = defineAction({
  permission: 'article.preview',
  input: schemas.createPreviewLinkSchema.pick({ articleId: true, hours: true }),
  run: async ({ actor, input }) => {
    const issued = await withRefresh(createPreviewLink(actor, input));
    return issued.ok ? ok({ url: absoluteUrl(getEnv().SITE_URL, previewPath(issued.value.token)) }) : issued;
  },
});
export const revokePreviewLinkAction = defineAction({
  permission: 'article.preview',
  input: schemas.revokePreviewLinkSchema,
  run: ({ actor, input }) => withRefresh(revokePreviewLink(actor, input)),
});

/** Runs the checks before publishing; see `inspectDraft`. */
export const inspect = defineAction({
  permission: 'article.read',
  input: z.object({ articleId: z.uuid() }),
  run: ({ actor, input }) => inspectDraft(actor, input.articleId),
});

/** Renders the page again after success and rejection alike: a rejection often means that somebody else was faster. */
async function withRefresh<T>(outcome: Promise<Outcome<T>>): Promise<Outcome<T>> {
  const result = await outcome;
  refresh();
  return result;
}
