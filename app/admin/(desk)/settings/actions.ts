'use server';

import { updateSettings } from '@/domain/settings/commands';
import { defineFormAction } from '@/server/actions/define-action';
import { withRefresh } from '@/server/actions/with-refresh';
import { settingsFormSchema } from './form-schema';

export const updateSettingsAction = defineFormAction({
  permission: 'settings.update',
  input: settingsFormSchema,
  run: ({ actor, input }) => withRefresh(updateSettings(actor, input)),
});
