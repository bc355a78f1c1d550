import 'server-only';
import { unstable_rethrow } from 'next/navigation';
import type { z } from 'zod';
import { countAttempt, type RateLimit } from '@/domain/users/throttle';
import { log } from '@/lib/log';
import type { Result } from '@/lib/result';
import type { ActionResult } from '@/lib/form-state';
import { fieldMessages } from '@/server/actions/field-messages';
import { rejection } from '@/server/desk/action-rejection';
import { type ActionName, actions } from '@/server/permissions/actions';
import { type DeskUser, findDeskUser, requestAddress } from '@/server/session/desk-user';
import { needsTwoFactorSetup } from '@/server/session/two-factor-requirement';

export type ActionContext<I> = {
  actor: DeskUser['actor'];
  user: DeskUser;
  input: I;
  /** Address of the client. */
  origin: string;
};

export type ActionDefinition<S extends z.ZodType, T> = {
  /** Its name in server/permissions/actions. */
  permission: ActionName;
  input: S;
  /** Calls one command with the actor. It may throw `redirect` and the like. */
  run: (context: ActionContext<z.output<S>>) => Promise<Result<T>>;
  /** Per person. The default is far above what a human can do, so that it stops scripts alone. */
  limit?: RateLimit;
};

const defaultLimit: RateLimit = { times: 600, seconds: 60 };

/**
 * The only path from a request to a command: session, permission, rate limit, input, command. Every failure becomes a
 * message.
 */
export async function runAction<S extends z.ZodType, T>(
  definition: ActionDefinition<S, T>,
  raw: unknown,
): Promise<ActionResult<T>> {
  try {
    const user = await findDeskUser();
    if (!user) return await rejection('signed-out');
    if (definition.permission !== 'account.change' && (await needsTwoFactorSetup(user)))
      return await rejection('two-factor-needed');
    const permission = actions[definition.permission];
    if (permission.of === 'role' && !permission.allows(user.actor)) return await rejection('forbidden');
    const limitKey = `action:${definition.limit ? definition.permission : ''}:${user.actor.id}`;
    if ((await countAttempt(limitKey, definition.limit ?? defaultLimit)) !== null) return await rejection('too-often');
    const parsed = definition.input.safeParse(raw);
    if (!parsed.success) return await rejection('invalid', undefined, await fieldMessages(parsed.error, user.locale));
    const result = await definition.run({
      actor: user.actor,
      user,
      input: parsed.data,
      origin: await requestAddress(),
    });
    return result.ok ? result : await rejection(result.reason, result.detail);
  } catch (error) {
    unstable_rethrow(error);
    log.error('action.failed', { action: definition.permission, error });
    return rejection('bug');
  }
}
