'use server';

import { refresh } from 'next/cache';
import { updateSettings } from '@/domain/settings/commands';
import { defineFormAction } from '@/server/actions/define-action';
import { settingsFormSchema } from './form-schema';

export const saveSettings = defineFormAction({
  permission: 'settings.update',
  input: settingsFormSchema,
  run: async ({ actor, input }) => {
    const result = await updateSettings(actor, input);
    if (result.ok) refresh();
    return result;
  },
});
