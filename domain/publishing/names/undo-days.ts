/** How long a deletion can be undone. */
export const UNDO_DAYS = 30;

/** Deletions since then can be undone. */
export function undoableSince(now: Date): Date {
  return new Date(now.getTime() - UNDO_DAYS * 86_400_000);
}
