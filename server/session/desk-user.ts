import 'server-only';
import { headers } from 'next/headers';
import { cache } from 'react';
import { z } from 'zod';
import { roleSchema } from '@/domain/users/schema';
import { deskLocales, type Actor, type DeskLocale } from '@/domain/users/types';
import { setDeskLocale } from '@/i18n/desk-locale';
import { addressHeader } from '@/server/desk/headers';
import { getAuth } from '@/server/session/auth';

/** The person behind a request to the desk. */
export type DeskUser = {
  /** For commands: the label is the e-mail address. */
  actor: Actor & { id: string };
  name: string;
  email: string;
  role: z.infer<typeof roleSchema>;
  locale: DeskLocale;
  sessionId: string;
  hasTwoFactor: boolean;
};

const sessionSchema = z.object({
  session: z.object({ id: z.string() }),
  user: z.object({
    id: z.string(),
    email: z.string(),
    name: z.string(),
    role: roleSchema,
    locale: z.enum(deskLocales).catch('ar'),
    twoFactorEnabled: z.boolean().nullish(),
    disabledAt: z.date().nullish(),
  }),
});

/**
 * Who is signed in, asked of the database once a request; null when nobody is. From here on the request speaks that
 * person's language.
 */
export const findDeskUser = cache(async (): Promise<DeskUser | null> => {
  // Before the database is touched: this is what tells a build, which has none, to leave the page to the request.
  const requestHeaders = await headers();
  const found = sessionSchema.safeParse(await getAuth().api.getSession({ headers: requestHeaders }));
  if (!found.success || found.data.user.disabledAt) return null;
  const { session, user } = found.data;
  setDeskLocale(user.locale);
  return {
    actor: { id: user.id, label: user.email, role: user.role },
    name: user.name,
    email: user.email,
    role: user.role,
    locale: user.locale,
    sessionId: session.id,
    hasTwoFactor: user.twoFactorEnabled === true,
  };
});

/** Where the request came from, for the audit trail and for counting attempts. */
export async function requestAddress(): Promise<string> {
  return (await headers()).get(addressHeader) ?? 'unknown';
}
