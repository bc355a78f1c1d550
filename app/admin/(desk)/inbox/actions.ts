'use server';

import { z } from 'zod';
import { moveMessage, removeMessage } from '@/domain/contact/commands';
import { moveMessageSchema } from '@/domain/contact/schema';
import { defineAction } from '@/server/actions/define-action';
import { withRefresh } from '@/server/actions/with-refresh';

const permission = 'contact.manage';

export const moveMessageAction = defineAction({
  permission,
  input: moveMessageSchema,
  run: ({ actor, input }) => withRefresh(moveMessage(actor, input)),
});

export const removeMessageAction = defineAction({
  permission,
  input: z.strictObject({ id: z.uuid() }),
  run: ({ actor, input }) => withRefresh(removeMessage(actor, input.id)),
});
