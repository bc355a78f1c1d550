'use server';

import { redirect } from 'next/navigation';
import { createFirstOwner } from '@/domain/users/first-owner';
import { firstOwnerSchema } from '@/domain/users/schema';
import { welcomePath } from '@/lib/urls';
import { definePublicFormAction } from '@/server/actions/define-public-action';
import { signInWithPassword } from '@/server/session/sign-in';

/** Makes the account, signs in and leads to the steps that follow. */
export const createFirstOwnerAction = definePublicFormAction({
  name: 'first-owner',
  limit: { times: 20, seconds: 15 * 60 },
  input: firstOwnerSchema,
  run: async ({ input }) => {
    const created = await createFirstOwner(input);
    if (!created.ok) return created;
    const signedIn = await signInWithPassword(input);
    if (!signedIn.ok) return signedIn;
    redirect(welcomePath());
  },
});
