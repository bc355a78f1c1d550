'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { removeAdvertisement, saveAdvertisement } from '@/domain/advertisements/commands';
import { advertisementSchema } from '@/domain/advertisements/schema';
import { advertisementsPath } from '@/lib/urls';
import { defineAction, defineFormAction } from '@/server/actions/define-action';
import { withRefresh } from '@/server/actions/with-refresh';

const permission = 'advertisement.edit';

const moment = z.union([z.literal('').transform(() => null), z.iso.datetime().transform((text) => new Date(text))]);

/** The form as it is sent: all text, an empty id for a new one, and no `isOn` where the box is not ticked. */
const submittedSchema = z.looseObject({
  id: z.string().transform((id) => id || undefined),
  startsAt: moment,
  endsAt: moment,
  weight: z.coerce.number(),
  isOn: z
    .string()
    .optional()
    .transform((box) => box === 'on'),
});

/** Leaves unreadable values as they are, for the advertisement's own schema to report. */
const formSchema = z.preprocess((form) => submittedSchema.safeParse(form).data ?? form, advertisementSchema);

export const saveAdvertisementAction = defineFormAction({
  permission,
  input: formSchema,
  run: ({ actor, input }) => withRefresh(saveAdvertisement(actor, input)),
});

export const removeAdvertisementAction = defineAction({
  permission,
  input: z.strictObject({ id: z.uuid() }),
  run: async ({ actor, input }) => {
    const removed = await removeAdvertisement(actor, input.id);
    return removed.ok ? redirect(advertisementsPath()) : removed;
  },
});
