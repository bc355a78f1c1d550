import { clearOldMessages } from '@/domain/contact/commands';
import { clearPreviewLinks } from '@/domain/publishing/previews/preview-links';
import { clearExpired } from '@/domain/users/clear-expired';
import { clearThrottle } from '@/domain/users/throttle';

/** Deletes expired sessions, links and attempt counts, and readers' messages that are not kept any longer. */
export async function clearExpiredAccess(): Promise<void> {
  await clearExpired();
  await clearThrottle();
  await clearPreviewLinks();
  await clearOldMessages();
}
