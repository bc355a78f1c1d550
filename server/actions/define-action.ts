import 'server-only';
import { getTranslations } from 'next-intl/server';
import type { z } from 'zod';
import type { ActionResult, FormState } from '@/lib/form-state';
import { formValues, typedValues } from '@/server/actions/form-values';
import { type ActionDefinition, runAction } from '@/server/actions/run-action';

/**
 * A server action for client components to call with a value:
 * `export const autosaveDraftAction = defineAction({ permission: 'article.save', input: schema, run: ({ actor, input }) => autosaveDraft(actor, input) })`.
 * Never throws for a refusal or a bug: see ActionResult.
 */
export function defineAction<S extends z.ZodType, T>(
  definition: ActionDefinition<S, T>,
): (input: z.input<S>) => Promise<ActionResult<T>> {
  return async (input) => runAction(definition, input);
}

type FormDefinition<S extends z.ZodType, T> = ActionDefinition<S, T> & {
  /** A key of `desk.done`: the message shown after success. */
  done?: string;
};

/**
 * A server action for `<form action>` by way of `useActionState`; works before scripts are there. Field names follow
 * server/actions/form-values.
 */
export function defineFormAction<S extends z.ZodType, T>({
  done,
  ...definition
}: FormDefinition<S, T>): (previous: FormState<T>, form: FormData) => Promise<FormState<T>> {
  return async (_previous, form) => {
    const result = await runAction(definition, formValues(form));
    if (!result.ok) {
      const { reason, message, fields = {} } = result;
      return { status: 'failed', reason, message, fields, values: typedValues(form) };
    }
    const t = await getTranslations('desk.done');
    return { status: 'done', value: result.value, message: t(done ?? 'saved') };
  };
}
