import 'server-only';
import { headers } from 'next/headers';
import { getAuth } from '@/server/session/auth';

/** Ends the session of the browser that asks and takes its cookie back. Without one, nothing happens. */
export async function endSession(): Promise<void> {
  await getAuth().api.signOut({ headers: await headers() });
}
