import { notFound } from 'next/navigation';
import { requireActor } from '@/server/session/require-actor';

/** Every other address below /admin; only signed-in people learn that it does not exist. */
export default async function UnknownPage() {
  await requireActor('overview');
  notFound();
}
