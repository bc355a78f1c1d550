import { permanentRedirect, redirect } from 'next/navigation';
import { cache } from 'react';
import { findRedirect } from '@/domain/redirects/queries';
import { toAsciiPath } from '@/lib/urls';
import { cacheTags, countRedirectOf } from '@/server/page-cache/tags/render-dependencies';
import { answerWithStatus } from '@/server/response/page-status';

/**
 * Redirects a URL that has moved (308, or 307 for a while), once a request; returns null when there is no redirect, with status
 * 410 when it is gone for good. `path` is decoded.
 */
export const followRedirect = cache(async (path: string): Promise<null> => {
  cacheTags('missing');
  const found = await findRedirect(path);
  if (!found) return null;
  countRedirectOf(found.from);
  if (found.kind === 'TEMPORARY') redirect(toAsciiPath(found.to));
  if (found.kind === 'PERMANENT') permanentRedirect(toAsciiPath(found.to));
  answerWithStatus(410);
  missing().isGone = true;
  return null;
});

/** Whether `followRedirect` found that what the request asks for is gone for good. */
export function isGoneForGood(): boolean {
  return missing().isGone;
}

/** One for each request. */
const missing = cache(() => ({ isGone: false }));
