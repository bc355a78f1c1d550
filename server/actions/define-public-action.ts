import 'server-only';
import { getTranslations } from 'next-intl/server';
import { unstable_rethrow } from 'next/navigation';
import type { z } from 'zod';
import { countAttempt, type RateLimit } from '@/domain/users/throttle';
import type { FormState } from '@/lib/form-state';
import { log } from '@/lib/log';
import type { Result } from '@/lib/result';
import { fieldMessages } from '@/server/actions/field-messages';
import { formValues, typedValues } from '@/server/actions/form-values';
import { rejection } from '@/server/desk/action-rejection';
import { requestAddress } from '@/server/session/desk-user';

type Definition<S extends z.ZodType, T> = {
  /** Attempts are counted under this name together with the client's address. */
  name: string;
  limit: RateLimit;
  input: S;
  run: (context: { input: z.output<S>; origin: string }) => Promise<Result<T>>;
  /** A key of `desk.done`: the message shown after success. */
  done?: string;
};

/**
 * A form action for visitors who are not signed in (sign-in, invitation, reset): limits attempts by address, validates
 * the input and returns every failure as a message.
 */
export function definePublicFormAction<S extends z.ZodType, T>(
  definition: Definition<S, T>,
): (previous: FormState<T>, form: FormData) => Promise<FormState<T>> {
  return async (_previous, form) => {
    const result = await runPublic(definition, form);
    if (!result.ok)
      return {
        status: 'failed',
        reason: result.reason,
        message: result.message,
        fields: result.fields ?? {},
        values: typedValues(form),
      };
    const t = await getTranslations('desk.done');
    return { status: 'done', value: result.value, message: t(definition.done ?? 'saved') };
  };
}

async function runPublic<S extends z.ZodType, T>({ name, limit, input, run }: Definition<S, T>, form: FormData) {
  try {
    const origin = await requestAddress();
    if ((await countAttempt(`${name}:${origin}`, limit)) !== null) return await rejection('too-often');
    const parsed = input.safeParse(formValues(form));
    if (!parsed.success) return await rejection('invalid', undefined, await fieldMessages(parsed.error, 'ar'));
    const result = await run({ input: parsed.data, origin });
    return result.ok ? result : await rejection(result.reason, result.detail);
  } catch (error) {
    unstable_rethrow(error);
    log.error('action.failed', { action: name, error });
    return rejection('bug');
  }
}
