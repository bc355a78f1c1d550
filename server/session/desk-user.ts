import 'server-only';
import { headers } from 'next/headers';
import { cache } from 'react';
import { z } from 'zod';
import { readLimit } from '@/domain/users/queries';
import { roleSchema } from '@/domain/users/schema';
import { deskLocales, type Actor, type DeskLocale } from '@/domain/users/types';
import { setDeskLocale } from '@/i18n/desk-locale';
import { addressHeader } from '@/server/desk/headers';
import { getAuth } from '@/server/session/auth';

/** The signed-in person of a request to the desk. */
export type DeskUser = {
  /** For commands; its label is the e-mail address. */
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
 * The signed-in user, read from the database once a request; null when nobody is signed in. Also sets the request's
 * language to that person's.
 */
export const findDeskUser = cache(async (): Promise<DeskUser | null> => {
  // Comes before the database read: it makes the page dynamic, so that a build, which has no database, does not render
  // it.
  const requestHeaders = await headers();
  const found = sessionSchema.safeParse(await getAuth().api.getSession({ headers: requestHeaders }));
  if (!found.success || found.data.user.disabledAt) return null;
  const { session, user } = found.data;
  setDeskLocale(user.locale);
  return {
    actor: { id: user.id, label: user.email, role: user.role, sectionIds: await readLimit(user.id) },
    name: user.name,
    email: user.email,
    role: user.role,
    locale: user.locale,
    sessionId: session.id,
    hasTwoFactor: user.twoFactorEnabled === true,
  };
});

/** The client's address, for the audit log and for rate limits. */
export async function requestAddress(): Promise<string> {
  return (await headers()).get(addressHeader) ?? 'unknown';
}
