'use server';

import { redirect } from 'next/navigation';
import { followLink } from '@/domain/users/links';
import { followLinkSchema } from '@/domain/users/schema';
import type { FormState } from '@/lib/form-state';
import { signInPath } from '@/lib/urls';
import { definePublicFormAction } from '@/server/actions/define-public-action';

const setPassword = definePublicFormAction({
  name: 'follow-link',
  limit: { times: 20, seconds: 15 * 60 },
  input: followLinkSchema,
  run: ({ input }) => followLink(input),
});

/** Uses the link and redirects to the sign-in page, where the new password is tried. */
export async function choosePassword(
  previous: FormState<{ email: string }>,
  form: FormData,
): Promise<FormState<{ email: string }>> {
  const state = await setPassword(previous, form);
  if (state.status === 'done') redirect(signInPath());
  return state;
}
