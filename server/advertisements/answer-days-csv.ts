import 'server-only';
import { z } from 'zod';
import { canEditAdvertisements } from '@/domain/advertisements/policy';
import { findAdvertisement, listAdvertisementDays } from '@/domain/advertisements/queries';
import { readSettings } from '@/domain/settings/queries';
import { problemResponse } from '@/lib/api/problem';
import { findDeskUser } from '@/server/session/desk-user';
import { needsTwoFactorSetup } from '@/server/session/two-factor-requirement';

/** Answers the days of an advertisement as CSV (RFC 4180): numbers and dates alone, which need no quotes. */
export async function answerAdvertisementDays(id: string): Promise<Response> {
  const user = await findDeskUser();
  if (!user) return problemResponse(401);
  if ((await needsTwoFactorSetup(user)) || !canEditAdvertisements(user.actor)) return problemResponse(403);
  if (!z.uuid().safeParse(id).success || !(await findAdvertisement(id))) return problemResponse(404);
  const days = await listAdvertisementDays(id, (await readSettings()).timeZone);
  const lines = days.reverse().map(({ day, shown, clicked }) => `${day},${shown},${clicked}\r\n`);
  return new Response(`day,shown,clicked\r\n${lines.join('')}`, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="advertisement-${id}.csv"`,
      'Cache-Control': 'no-store',
    },
  });
}
