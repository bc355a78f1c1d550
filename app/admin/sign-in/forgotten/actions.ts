'use server';

import { after } from 'next/server';
import { z } from 'zod';
import { issueResetByEmail } from '@/domain/users/links';
import { emailSchema } from '@/domain/users/schema';
import { definePublicFormAction } from '@/server/actions/define-public-action';
import { mailLink } from '@/server/mail/mail-link';
import { canSendMail } from '@/server/mail/send-mail';

/** Mails a reset link when the account exists. The answer, and its duration, are the same for every address. */
export const requestPasswordReset = definePublicFormAction({
  name: 'ask-reset',
  limit: { times: 5, seconds: 15 * 60 },
  input: z.object({ email: emailSchema }),
  done: 'resetAsked',
  run: async ({ input }) => {
    after(async () => {
      const link = canSendMail() ? await issueResetByEmail(input.email) : null;
      if (link) await mailLink(link, 'reset');
    });
    return { ok: true, value: null };
  },
});
