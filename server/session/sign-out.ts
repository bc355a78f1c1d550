import 'server-only';
import { headers } from 'next/headers';
import { getAuth } from '@/server/session/auth';

/** Ends the session of the requesting browser and deletes its cookie. Does nothing without one. */
export async function endSession(): Promise<void> {
  await getAuth().api.signOut({ headers: await headers() });
}
