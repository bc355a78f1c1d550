import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { inTransaction } from '@/db/transaction';
import { recordAudit } from '@/domain/audit/commands';
import { getMediaStorage, mediaFolder } from '@/domain/media/configured-storage';
import type { Actor } from '@/domain/users/types';
import { ok, refuse, type Result } from '@/lib/result';
import { type BackupCounts, type BackupProgress, createBackup } from './create-backup';
import { BadBackup } from './check-backup';
import { restoreBackup, type RestoreCounts } from './restore-backup';
import { canTransfer } from '@/domain/transfer/policy';

/**
 * Writes a backup of the database and, where this machine stores them, of the media files, while the site keeps
 * running. Rejects with `forbidden`, `exists` (no file is overwritten) or `unwritable`.
 */
export async function backUp(
  actor: Actor,
  path: string,
  onProgress?: BackupProgress,
): Promise<Result<BackupCounts, 'forbidden' | 'exists' | 'unwritable'>> {
  if (!canTransfer(actor)) return refuse('forbidden');
  if (await stat(path).catch(() => null)) return refuse('exists', 'there is such a file already');
  try {
    const counts = await createBackup(path, { ...backupSource(), ...(onProgress && { onProgress }) });
    await record(actor, 'backup.create', path, `${counts.tables} tables, ${counts.files} files`);
    return ok(counts);
  } catch (error) {
    if (error instanceof Error && 'syscall' in error && 'path' in error) return refuse('unwritable', error.message);
    throw error;
  }
}

/**
 * Replaces everything in the database by a backup. Rejects, with nothing written: `forbidden`; `bad-backup` (damaged,
 * of another version, or the database is not empty and `replace` not set); `busy` (someone else holds table locks).
 */
export async function restore(
  actor: Actor,
  path: string,
  { replace, onProgress }: { replace: boolean; onProgress?: BackupProgress },
): Promise<Result<RestoreCounts, 'forbidden' | 'bad-backup' | 'busy'>> {
  if (!canTransfer(actor)) return refuse('forbidden');
  try {
    const counts = await restoreBackup(path, { ...backupSource(), replace, ...(onProgress && { onProgress }) });
    await record(actor, 'backup.restore', path, `of ${counts.createdAt}`);
    return ok(counts);
  } catch (error) {
    if (error instanceof BadBackup) return refuse('bad-backup', error.message);
    if (error instanceof Error && 'code' in error && BUSY_CODES.includes(String(error.code)))
      return refuse('busy', 'somebody else holds the tables: try again');
    throw error;
  }
}

/** PostgreSQL: lock_not_available, deadlock_detected. */
const BUSY_CODES = ['55P03', '40P01'];

function backupSource() {
  const databaseUrl = process.env['DATABASE_URL'];
  if (!databaseUrl) throw new Error('DATABASE_URL is not set: the database has not been started');
  return { databaseUrl, media: mediaFolder() === null ? null : getMediaStorage() };
}

async function record(actor: Actor, action: string, path: string, summary: string): Promise<void> {
  await inTransaction((tx) =>
    recordAudit(tx, actor, { action, targetType: 'backup', targetId: basename(path), summary }),
  );
}
