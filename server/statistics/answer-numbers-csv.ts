import 'server-only';
import { z } from 'zod';
import { exportNumbers, numbersParts } from '@/domain/statistics/export-numbers';
import { canSeeNumbers } from '@/domain/statistics/policy';
import { numbersFilterSchema } from '@/domain/statistics/schema';
import { problemResponse } from '@/lib/api/problem';
import { readFilter } from '@/server/desk/list-filter';
import { findDeskUser } from '@/server/session/desk-user';
import { needsTwoFactorSetup } from '@/server/session/two-factor-requirement';

const partSchema = z.enum(numbersParts).catch('views');

/** Answers a part of the numbers as CSV. */
export async function answerNumbersCsv(request: Request): Promise<Response> {
  const user = await findDeskUser();
  if (!user) return problemResponse(401);
  if ((await needsTwoFactorSetup(user)) || !canSeeNumbers(user.actor)) return problemResponse(403);
  const given = Object.fromEntries(new URL(request.url).searchParams);
  const part = partSchema.parse(given['part']);
  return new Response(await exportNumbers(user.actor, readFilter(numbersFilterSchema, given), part), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${part}.csv"`,
      'Cache-Control': 'no-store',
    },
  });
}
