import { rotateBackups } from '@/domain/transfer/backup/rotate-backups';
import { getEnv } from '@/lib/env';

/** Writes the day's backup where BACKUP_DIR says; nothing where it says nothing. */
export async function writeDailyBackup(): Promise<void> {
  const { BACKUP_DIR: folder, BACKUP_KEEP: keep } = getEnv();
  if (folder !== undefined) await rotateBackups(folder, keep);
}
