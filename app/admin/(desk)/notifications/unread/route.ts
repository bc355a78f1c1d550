import { countUnread } from '@/domain/notifications/queries';
import { problemResponse } from '@/lib/api/problem';
import { findDeskUser } from '@/server/session/desk-user';

export const dynamic = 'force-dynamic';

/** How many notifications the person has not read: the bell asks when a page of the desk opens another. */
export async function GET(): Promise<Response> {
  const user = await findDeskUser();
  if (!user) return problemResponse(401);
  return Response.json({ unread: await countUnread(user.actor.id) }, { headers: { 'Cache-Control': 'no-store' } });
}
