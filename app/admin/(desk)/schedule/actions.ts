'use server';

import { retryPublishing } from '@/domain/publishing/schedule/publish-due';
import { retryPublishingSchema } from '@/domain/publishing/schema';
import { defineFormAction } from '@/server/actions/define-action';
import { withRefresh } from '@/server/actions/with-refresh';

export const retry = defineFormAction({
  permission: 'schedule.manage',
  input: retryPublishingSchema,
  done: 'retrying',
  run: ({ actor, input }) => withRefresh(retryPublishing(actor, input)),
});
