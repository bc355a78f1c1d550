import 'server-only';
import { readSettings } from '@/domain/settings/queries';
import type { DeskUser } from '@/server/session/desk-user';

/** Whether the settings require one-time codes for this person's role and none are set up. */
export async function needsTwoFactorSetup({ role, hasTwoFactor }: DeskUser): Promise<boolean> {
  if (hasTwoFactor) return false;
  const { twoFactorRoles } = await readSettings();
  return twoFactorRoles.includes(role);
}
