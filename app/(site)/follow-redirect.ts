import { permanentRedirect } from 'next/navigation';
import { findRedirect } from '@/domain/taxonomy/queries';
import { toAsciiPath } from '@/lib/urls';
import { cacheTags } from '@/server/page-cache/tags/render-dependencies';

/** Leads an address that names nothing to where it moved, with a 308; null when it never was. `path` is decoded. */
export async function followRedirect(path: string): Promise<null> {
  cacheTags('missing');
  const target = await findRedirect(path);
  if (target === null) return null;
  permanentRedirect(toAsciiPath(target));
}
