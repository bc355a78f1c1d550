'use server';

import { z } from 'zod';
import {
  cancelFront as cancel,
  publishFront as publish,
  putBackFront as putBack,
  scheduleFront as schedule,
} from '@/domain/curation/editions';
import { endBreaking as end, setBreaking as set } from '@/domain/curation/commands';
import { restoreFront as restore, saveFrontDraft as save } from '@/domain/curation/drafts';
import { findForFront, readFrontDesk } from '@/domain/curation/desk-queries';
import { saveDraftSchema } from '@/domain/curation/drafts';
import {
  editionSchema,
  publishFrontSchema,
  restoreFrontSchema,
  scheduleFrontSchema,
  setBreakingSchema,
} from '@/domain/curation/schema';
import { ok } from '@/lib/result';
import { defineAction, defineFormAction } from '@/server/actions/define-action';
import { withRefresh } from '@/server/actions/with-refresh';

const permission = 'front.curate';

export const searchForFront = defineAction({
  permission,
  input: z.strictObject({ q: z.string().max(200) }),
  run: async ({ input }) => ok(await findForFront(input.q)),
});

/** Saves the draft and returns it with its automatically filled articles. */
export const saveDraft = defineAction({
  permission,
  input: saveDraftSchema,
  run: async ({ actor, input }) => {
    const result = await save(actor, input);
    return result.ok ? ok(await readFrontDesk()) : result;
  },
});

export const readDraft = defineAction({
  permission,
  input: z.strictObject({}),
  run: async () => ok(await readFrontDesk()),
});
export const publishFront = defineAction({
  permission,
  input: publishFrontSchema,
  run: ({ actor, input }) => publish(actor, input),
});
export const putBackFront = defineAction({
  permission,
  input: editionSchema,
  run: ({ actor, input }) => withRefresh(putBack(actor, input)),
});
export const restoreFront = defineAction({
  permission,
  input: restoreFrontSchema,
  run: ({ actor, input }) => withRefresh(restore(actor, input)),
});
export const scheduleFront = defineAction({
  permission,
  input: scheduleFrontSchema,
  run: ({ actor, input }) => withRefresh(schedule(actor, input)),
});
export const cancelFront = defineAction({
  permission,
  input: editionSchema,
  run: ({ actor, input }) => withRefresh(cancel(actor, input)),
});

export const setBreaking = defineFormAction({
  permission,
  input: setBreakingSchema.extend({
    path: z.preprocess((value) => (value === '' ? null : value), setBreakingSchema.shape.path),
  }),
  run: ({ actor, input }) => withRefresh(set(actor, input)),
});

export const endBreaking = defineFormAction({
  permission,
  input: z.object({}),
  run: ({ actor }) => withRefresh(end(actor)),
});
