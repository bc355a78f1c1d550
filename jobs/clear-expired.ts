import { clearPreviewLinks } from '@/domain/publishing/previews/preview-links';
import { clearExpired } from '@/domain/users/clear-expired';
import { clearThrottle } from '@/domain/users/throttle';

/** Deletes expired sessions, links and attempt counts. */
export async function clearExpiredAccess(): Promise<void> {
  await clearExpired();
  await clearThrottle();
  await clearPreviewLinks();
}
