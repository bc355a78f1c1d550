import { clearOldMessages } from '@/domain/contact/commands';
import { clearPreviewLinks } from '@/domain/publishing/previews/preview-links';
import { forgetNameMoves } from '@/domain/publishing/names/forget-moves';
import { clearExpired } from '@/domain/users/clear-expired';
import { clearThrottle } from '@/domain/users/throttle';

/** Deletes what has expired: sessions, links, attempt counts, readers' messages, and what deletions kept for their undo. */
export async function clearExpiredAccess(): Promise<void> {
  await clearExpired();
  await clearThrottle();
  await clearPreviewLinks();
  await clearOldMessages();
  await forgetNameMoves();
}
