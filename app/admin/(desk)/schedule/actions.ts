'use server';

import { refresh } from 'next/cache';
import { retryPublishing } from '@/domain/publishing/schedule/publish-due';
import { retryPublishingSchema } from '@/domain/publishing/schema';
import { defineFormAction } from '@/server/actions/define-action';

export const retry = defineFormAction({
  permission: 'schedule.manage',
  input: retryPublishingSchema,
  done: 'retrying',
  run: async ({ actor, input }) => {
    const result = await retryPublishing(actor, input);
    if (result.ok) refresh();
    return result;
  },
});
