'use server';

import { z } from 'zod';
import {
  mergeTopics as merge,
  orderSections as order,
  saveAuthor as keepAuthor,
  saveSection as keepSection,
  saveThread as keepThread,
  saveTopic as keepTopic,
} from '@/domain/taxonomy/commands';
import {
  authorSchema,
  mergeTopicsSchema,
  orderSectionsSchema,
  sectionSchema,
  threadSchema,
  topicSchema,
} from '@/domain/taxonomy/schema';
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
  input: sectionSchema.extend({ ...formFields, position: z.coerce.number().int().min(0).max(1_000) }),
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
export const mergeTopics = defineFormAction({
  permission,
  input: mergeTopicsSchema,
  done: 'merged',
  run: ({ actor, input }) => withRefresh(merge(actor, input)),
});

function emptyToUndefined<T extends z.ZodType>(schema: T) {
  return z.preprocess((value) => (value === '' ? undefined : value), schema);
}
