'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { updateSettings } from '@/domain/settings/commands';
import { createSections } from '@/domain/taxonomy/first-sections';
import { firstSectionsSchema } from '@/domain/taxonomy/schema';
import type { Result } from '@/lib/result';
import { welcomePath } from '@/lib/urls';
import { defineFormAction } from '@/server/actions/define-action';
import { settingsFormSchema } from '../settings/form-schema';
import type { WelcomeStep } from './steps';

export const saveIdentityAction = defineFormAction({
  permission: 'settings.update',
  input: settingsFormSchema,
  run: ({ actor, input }) => thenGoTo('dates', updateSettings(actor, input)),
});

export const saveDatesAction = defineFormAction({
  permission: 'settings.update',
  input: settingsFormSchema,
  run: ({ actor, input }) => thenGoTo('look', updateSettings(actor, input)),
});

export const saveLookAction = defineFormAction({
  permission: 'settings.update',
  input: settingsFormSchema,
  run: ({ actor, input }) => thenGoTo('sections', updateSettings(actor, input)),
});

export const createSectionsAction = defineFormAction({
  permission: 'taxonomy.edit',
  input: z.object({
    names: z
      .string()
      .max(4_000)
      .transform((text) => text.split('\n').filter((line) => line.trim() !== ''))
      .pipe(firstSectionsSchema.shape.names),
  }),
  run: ({ actor, input }) => thenGoTo('colleagues', createSections(actor, input)),
});

async function thenGoTo(step: WelcomeStep, change: Promise<Result<null>>): Promise<Result<null>> {
  const result = await change;
  if (result.ok) redirect(welcomePath(step));
  return result;
}
