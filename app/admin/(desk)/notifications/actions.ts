'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { markRead } from '@/domain/notifications/commands';
import { ok } from '@/lib/result';
import { deskArticlePath } from '@/lib/urls';
import { defineFormAction } from '@/server/actions/define-action';
import { withRefresh } from '@/server/actions/with-refresh';

const permission = 'notification.read';

/** Marks one as read and goes to its article. */
export const openNotificationAction = defineFormAction({
  permission,
  input: z.object({ id: z.uuid() }),
  run: async ({ actor, input }) => {
    const read = await markRead(actor, input);
    if (read.ok && read.value.articleId !== null) redirect(deskArticlePath(read.value.articleId));
    return read.ok ? ok(null) : read;
  },
});

/** Marks all as read, up to the newest on the screen. */
export const readAllAction = defineFormAction({
  permission,
  input: z.object({ upTo: z.uuid() }),
  run: async ({ actor, input }) => {
    const read = await withRefresh(markRead(actor, input));
    return read.ok ? ok(null) : read;
  },
});
