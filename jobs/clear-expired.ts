import { clearPreviewLinks } from '@/domain/publishing/previews/preview-links';
import { clearExpired } from '@/domain/users/clear-expired';
import { clearThrottle } from '@/domain/users/throttle';

/** Removes sessions, links and counts of attempts that are over. */
export async function clearExpiredAccess(): Promise<void> {
  await clearExpired();
  await clearThrottle();
  await clearPreviewLinks();
}
