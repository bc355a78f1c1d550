import { permanentRedirect, redirect } from 'next/navigation';
import { findRedirect } from '@/domain/redirects/queries';
import { toAsciiPath } from '@/lib/urls';
import { cacheTags } from '@/server/page-cache/tags/render-dependencies';
import { answerWithStatus } from '@/server/response/page-status';

/**
 * Redirects a URL that has moved (308, or 307 for a while); returns null when there is no redirect, with status 410 when it is
 * gone for good. `path` is decoded.
 */
export async function followRedirect(path: string): Promise<null> {
  cacheTags('missing');
  const found = await findRedirect(path);
  if (!found) return null;
  if (found.kind === 'TEMPORARY') redirect(toAsciiPath(found.to));
  if (found.kind === 'PERMANENT') permanentRedirect(toAsciiPath(found.to));
  answerWithStatus(410);
  return null;
}
