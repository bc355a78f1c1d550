import 'server-only';
import { Readable } from 'node:stream';
import { canEditRedirects } from '@/domain/redirects/policy';
import { exportRedirects } from '@/domain/redirects/queries';
import { problemResponse } from '@/lib/api/problem';
import { findDeskUser } from '@/server/session/desk-user';
import { needsTwoFactorSetup } from '@/server/session/two-factor-requirement';

/** Answers all redirects as CSV, in parts as they are read. */
export async function answerRedirectsCsv(): Promise<Response> {
  const user = await findDeskUser();
  if (!user) return problemResponse(401);
  if ((await needsTwoFactorSetup(user)) || !canEditRedirects(user.actor)) return problemResponse(403);
  // Node and the DOM declare the same stream twice.
  return new Response(Readable.toWeb(Readable.from(exportRedirects())) as ReadableStream<Uint8Array>, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="redirects.csv"',
      'Cache-Control': 'no-store',
    },
  });
}
