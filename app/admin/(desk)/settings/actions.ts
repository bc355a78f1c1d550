'use server';

import { z } from 'zod';
import { maintenanceSchema, privacySchema, setMaintenance, setPrivacy } from '@/domain/settings/access';
import { updateSettings } from '@/domain/settings/commands';
import { defineFormAction } from '@/server/actions/define-action';
import { withRefresh } from '@/server/actions/with-refresh';
import { settingsFormSchema } from './form-schema';

export const updateSettingsAction = defineFormAction({
  permission: 'settings.update',
  input: settingsFormSchema,
  run: ({ actor, input }) => withRefresh(updateSettings(actor, input)),
});

/** The button that was pressed says on or off. */
const pressed = z.looseObject({}).transform(({ isOn, ...rest }) => ({ ...rest, isOn: isOn === 'on' }));

export const setMaintenanceAction = defineFormAction({
  permission: 'settings.update',
  input: pressed.pipe(maintenanceSchema),
  run: ({ actor, input }) => withRefresh(setMaintenance(actor, input)),
});

export const setPrivacyAction = defineFormAction({
  permission: 'settings.update',
  limit: { times: 30, seconds: 600 },
  input: pressed.pipe(privacySchema),
  run: ({ actor, input }) => withRefresh(setPrivacy(actor, input)),
});
