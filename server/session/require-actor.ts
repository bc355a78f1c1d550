import 'server-only';
import { headers } from 'next/headers';
import { forbidden, redirect } from 'next/navigation';
import { accountPath, signInPath } from '@/lib/urls';
import { pathHeader } from '@/server/desk/headers';
import { type PageName, pages } from '@/server/permissions/pages';
import { type DeskUser, findDeskUser } from '@/server/session/desk-user';
import { needsTwoFactorSetup } from '@/server/session/two-factor-requirement';

/**
 * Comes first in every page of the desk: returns the signed-in user if the page is permitted. Others are sent to sign
 * in, to set up the one-time codes their role needs, or get 403.
 * @param page its name in server/permissions/pages.
 */
export async function requireActor(page: PageName): Promise<DeskUser> {
  const user = await findDeskUser();
  if (!user) redirect(signInPath((await headers()).get(pathHeader) ?? undefined));
  if (page !== 'account' && (await needsTwoFactorSetup(user))) redirect(accountPath('two-factor'));
  if (!pages[page](user.actor)) forbidden();
  return user;
}
