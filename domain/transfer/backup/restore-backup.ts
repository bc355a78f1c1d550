import { type TableLoader, readShape, replaceAllRows } from '@/db/dump/replace';
import type { TableShape } from '@/db/dump/tables';
import type { MediaStorage } from '@/domain/media/storage';
import { BadBackup, checkBackup, type CheckedBackup, mediaKeyOfEntry, tableOfEntry } from './check-backup';
import { type ArchiveEntry, readArchive } from './read-archive';
import { storeFile } from './receive-file';

export type RestoreTarget = {
  databaseUrl: string;
  /** Null when media files are stored elsewhere; those of the backup are then skipped. */
  media: MediaStorage | null;
  /** Whether existing data may be deleted. */
  replace: boolean;
  onProgress?: (what: string, bytes: number) => void;
};
export type RestoreCounts = { tables: number; files: number; createdAt: string };

/**
 * Replaces the database by a backup: verifies the whole file, then adds the media files, which affects nothing
 * existing, then replaces all rows in one transaction. Throws BadBackup, with nothing written, when the file is
 * damaged, has another version of the schema, or the database is not empty and `replace` is not set.
 */
export async function restoreBackup(path: string, target: RestoreTarget): Promise<RestoreCounts> {
  const onProgress = target.onProgress ?? (() => undefined);
  const shape = await readShape(target.databaseUrl);
  if (!shape.isEmpty && !target.replace)
    throw new BadBackup('the database is not empty: --replace puts the backup in the place of what it holds');
  const backup = await checkBackup(path, (bytes) => onProgress('checking', bytes));
  assertSameSchema(backup, shape.migrations);
  const files = target.media ? await restoreMedia(path, target.media, onProgress) : 0;
  await replaceAllRows(target.databaseUrl, (filling) => restoreTables(path, backup, filling, onProgress));
  return { tables: backup.contents.tables.length, files, createdAt: backup.contents.createdAt };
}

function assertSameSchema({ contents }: CheckedBackup, here: string[]): void {
  const missing = here.filter((name) => !contents.migrations.includes(name));
  const unknown = contents.migrations.filter((name) => !here.includes(name));
  if (unknown.length > 0) throw new BadBackup(`the backup is of a newer version (${unknown[0]}): update first`);
  if (missing.length > 0)
    throw new BadBackup(
      `the backup is of an older version (before ${missing[0]}): restore it with that version, then update`,
    );
}

async function restoreMedia(
  path: string,
  media: MediaStorage,
  onProgress: (what: string, bytes: number) => void,
): Promise<number> {
  let files = 0;
  let bytes = 0;
  for await (const entry of readArchive(path)) {
    const key = mediaKeyOfEntry(entry.name);
    if (key === null) continue;
    bytes += entry.size;
    await storeFile(media, key, entry);
    files += 1;
    onProgress('media', bytes);
  }
  return files;
}

/** Passes the consecutive parts of a table on as one stream. */
async function restoreTables(
  path: string,
  { contents, manifest }: CheckedBackup,
  filling: TableLoader,
  onProgress: (what: string, bytes: number) => void,
): Promise<void> {
  const entries = readArchive(path);
  const shapes = new Map(contents.tables.map((table) => [table.name, table]));
  try {
    let next = await entries.next();
    while (!next.done) {
      const table = shapes.get(tableOfEntry(next.value.name) ?? '');
      if (!table) {
        next = await entries.next();
        continue;
      }
      const parts = new TableStream(entries, next.value, table, onProgress);
      await filling.loadRows(table, parts.bytes());
      next = parts.next;
    }
    await filling.loadSequences(manifest.sequences);
  } finally {
    await entries.return(undefined);
  }
}

class TableStream {
  next: IteratorResult<ArchiveEntry, unknown>;

  constructor(
    private readonly entries: AsyncGenerator<ArchiveEntry>,
    first: ArchiveEntry,
    private readonly table: TableShape,
    private readonly onProgress: (what: string, bytes: number) => void,
  ) {
    this.next = { done: false, value: first };
  }

  async *bytes(): AsyncGenerator<Buffer> {
    let bytes = 0;
    while (!this.next.done && tableOfEntry(this.next.value.name) === this.table.name) {
      bytes += this.next.value.size;
      yield* this.next.value.bytes;
      this.onProgress(this.table.name, bytes);
      this.next = await this.entries.next();
    }
  }
}
