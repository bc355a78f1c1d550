import 'server-only';
import { readSettings } from '@/domain/settings/queries';
import type { DeskUser } from '@/server/session/desk-user';

/** Whether the settings want one-time codes of this person's role and there are none yet. */
export async function needsTwoFactorSetup({ role, hasTwoFactor }: DeskUser): Promise<boolean> {
  if (hasTwoFactor) return false;
  const { twoFactorRoles } = await readSettings();
  return twoFactorRoles.includes(role);
}
