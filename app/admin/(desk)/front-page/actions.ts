'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { endBreaking as end, saveFront as save, setBreaking as set } from '@/domain/curation/commands';
import { findForFront } from '@/domain/curation/desk-queries';
import { saveFrontSchema, setBreakingSchema } from '@/domain/curation/schema';
import { ok } from '@/lib/result';
import { defineAction, defineFormAction } from '@/server/actions/define-action';

const right = 'front.curate';

export const searchForFront = defineAction({ right, input: z.strictObject({ q: z.string().max(200) }), run: async ({ input }) => ok(await findForFront(input.q)) });

export const saveFront = defineAction({
  right, input: saveFrontSchema,
  run: async ({ actor, input }) => {
    const result = await save(actor, input);
    if (result.ok) refresh();
    return result;
  },
});

export const setBreaking = defineFormAction({
  right, input: setBreakingSchema.extend({ path: z.preprocess((value) => (value === '' ? null : value), setBreakingSchema.shape.path) }),
  run: async ({ actor, input }) => {
    const result = await set(actor, input);
    if (result.ok) refresh();
    return result;
  },
});

export const endBreaking = defineFormAction({
  right, input: z.object({}),
  run: async ({ actor }) => {
    const result = await end(actor);
    if (result.ok) refresh();
    return result;
  },
});
