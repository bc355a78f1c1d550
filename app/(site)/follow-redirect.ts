import { notFound, permanentRedirect } from 'next/navigation';
import { findRedirect } from '@/domain/taxonomy/queries';

/** Where an address that names nothing used to lead: a 308 there, else not found. `path` is decoded. Never returns. */
export async function followRedirect(path: string): Promise<never> {
  const target = await findRedirect(path);
  if (target === null) notFound();
  // Stored decoded, for people; a header carries ASCII alone.
  permanentRedirect(encodeURI(target));
}
