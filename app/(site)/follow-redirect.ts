import { permanentRedirect } from 'next/navigation';
import { findRedirect } from '@/domain/taxonomy/queries';
import { toAsciiPath } from '@/lib/urls';
import { cacheTags } from '@/server/page-cache/tags/render-dependencies';

/** Redirects (308) a URL that has moved; returns null when there is no redirect. `path` is decoded. */
export async function followRedirect(path: string): Promise<null> {
  cacheTags('missing');
  const target = await findRedirect(path);
  if (target === null) return null;
  permanentRedirect(toAsciiPath(target));
}
