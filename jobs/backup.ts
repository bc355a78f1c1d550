import { rotateBackups } from '@/domain/transfer/backup/rotate-backups';
import { getEnv } from '@/lib/env';

/** Writes the daily backup to BACKUP_DIR; does nothing when that is not set. */
export async function writeDailyBackup(): Promise<void> {
  const { BACKUP_DIR: folder, BACKUP_KEEP: keep } = getEnv();
  if (folder !== undefined) await rotateBackups(folder, keep);
}
