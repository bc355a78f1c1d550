import { notFound } from 'next/navigation';
import { requireActor } from '@/server/session/require-actor';

/** Any other address below /admin, told only to those who are signed in. */
export default async function UnknownPage() {
  await requireActor('overview');
  notFound();
}
