'use server';

import { z } from 'zod';
import { hideMissing, importRedirects, removeRedirect, saveRedirect } from '@/domain/redirects/commands';
import { redirectSchema } from '@/domain/redirects/schema';
import { MAX_CSV_BYTES } from '@/domain/redirects/types';
import { defineAction, defineFormAction } from '@/server/actions/define-action';
import { withRefresh } from '@/server/actions/with-refresh';

const permission = 'redirect.edit';

/** The form as it is sent: a box that is not ticked is left out, and an empty id stands for a new redirect. */
const formSchema = z
  .looseObject({})
  .transform(({ id, isPrefix, ...rest }) => ({ ...rest, ...(id ? { id } : {}), isPrefix: isPrefix === 'on' }))
  // Checked for the fields' sake alone: the command reads it anew, and a path must not be decoded twice.
  .superRefine((value, context) => {
    for (const { path, message } of redirectSchema.safeParse(value).error?.issues ?? [])
      context.addIssue({ code: 'custom', path, message });
  });

export const saveRedirectAction = defineFormAction({
  permission,
  input: formSchema,
  run: ({ actor, input }) => withRefresh(saveRedirect(actor, input)),
});

export const removeRedirectAction = defineAction({
  permission,
  input: z.strictObject({ id: z.uuid() }),
  run: ({ actor, input }) => withRefresh(removeRedirect(actor, input.id)),
});

export const hideMissingAction = defineAction({
  permission,
  input: z.strictObject({ path: z.string().max(2_000), isHidden: z.boolean() }),
  run: ({ actor, input }) => withRefresh(hideMissing(actor, input)),
});

export const importRedirectsAction = defineAction({
  permission,
  limit: { times: 30, seconds: 600 },
  input: z.strictObject({ text: z.string().max(MAX_CSV_BYTES) }),
  run: ({ actor, input }) => withRefresh(importRedirects(actor, input.text)),
});
