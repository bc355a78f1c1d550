'use server';

import { z } from 'zod';
import {
  orderSections as order,
  saveAuthor as keepAuthor,
  saveSection as keepSection,
  saveThread as keepThread,
  saveTopic as keepTopic,
} from '@/domain/taxonomy/commands';
import { authorSchema, orderSectionsSchema, sectionSchema, threadSchema, topicSchema } from '@/domain/taxonomy/schema';
import { findForFront } from '@/domain/curation/desk-queries';
import { saveSectionPins as keepPins, sectionPinsSchema } from '@/domain/curation/section-pins';
import { deleteName as remove } from '@/domain/publishing/names/delete-name';
import { restoreName as restore } from '@/domain/publishing/names/restore-name';
import { deleteNameSchema, restoreNameSchema } from '@/domain/publishing/names/schema';
import { ok } from '@/lib/result';
import { defineAction, defineFormAction } from '@/server/actions/define-action';
import { withRefresh } from '@/server/actions/with-refresh';

const permission = 'taxonomy.edit';

/** Forms send every value as text, and an empty one for a missing value. The commands validate the rest. */
const formFields = {
  id: emptyToUndefined(z.uuid().optional()),
  slug: emptyToUndefined(z.string().max(300).optional()),
};

export const saveSection = defineFormAction({
  permission,
  input: sectionSchema.extend({
    ...formFields,
    position: z.coerce.number().int().min(0).max(1_000),
    parentId: z.union([z.literal('').transform(() => null), z.uuid()]).default(null),
    // What a box that is not ticked sends: nothing.
    onFront: z
      .literal('on')
      .optional()
      .transform((value) => value === 'on'),
  }),
  run: ({ actor, input }) => withRefresh(keepSection(actor, input)),
});
export const orderSections = defineAction({
  permission,
  input: orderSectionsSchema,
  run: ({ actor, input }) => withRefresh(order(actor, input)),
});
export const saveTopic = defineFormAction({
  permission,
  input: topicSchema.extend(formFields),
  run: ({ actor, input }) => withRefresh(keepTopic(actor, input)),
});
export const saveThread = defineFormAction({
  permission,
  input: threadSchema.extend(formFields),
  run: ({ actor, input }) => withRefresh(keepThread(actor, input)),
});
export const saveAuthor = defineFormAction({
  permission,
  input: authorSchema.extend({
    ...formFields,
    links: z
      .string()
      .max(6_500)
      .transform((text) => text.split(/\s+/).filter(Boolean))
      .pipe(authorSchema.shape.links.unwrap()),
    portraitId: z.union([z.literal('').transform(() => null), z.uuid()]),
  }),
  run: ({ actor, input }) => withRefresh(keepAuthor(actor, input)),
});
export const deleteName = defineAction({
  permission,
  input: deleteNameSchema,
  run: ({ actor, input }) => withRefresh(remove(actor, input)),
});
export const restoreName = defineAction({
  permission,
  input: restoreNameSchema,
  run: ({ actor, input }) => withRefresh(restore(actor, input)),
});
export const saveSectionPins = defineAction({
  permission,
  input: sectionPinsSchema,
  run: ({ actor, input }) => withRefresh(keepPins(actor, input)),
});
export const findForSection = defineAction({
  permission,
  input: z.strictObject({ q: z.string().max(200) }),
  run: async ({ input }) => ok(await findForFront(input.q)),
});

function emptyToUndefined<T extends z.ZodType>(schema: T) {
  return z.preprocess((value) => (value === '' ? undefined : value), schema);
}
