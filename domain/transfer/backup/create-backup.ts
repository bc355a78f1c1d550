import { createHash, type Hash } from 'node:crypto';
import { withSnapshot, type Snapshot } from '@/db/dump/snapshot';
import type { TableShape } from '@/db/dump/tables';
import type { MediaStorage } from '@/domain/media/storage';
import { type Contents, CONTENTS, type Manifest, MANIFEST, mediaHashHeader, PART_BYTES } from './manifest';
import { type ArchiveWriter, writeArchive } from './write-archive';

export type BackupProgress = (what: string, bytes: number) => void;
export type BackupCounts = { tables: number; bytes: number; files: number; missing: number };
export type BackupSource = { databaseUrl: string; media: MediaStorage | null; onProgress?: BackupProgress };

const MEDIA_KEYS = 'SELECT original_key FROM media UNION ALL SELECT key FROM media_variant';

/**
 * Writes a consistent snapshot of the database and the media files it names into one file at `path`, while others read
 * and write. Media files are added and never changed, so each file of the snapshot exists unless it was deleted since;
 * those are counted as missing. Without `media`, files are left out.
 */
export async function createBackup(
  path: string,
  { databaseUrl, media, onProgress = () => undefined }: BackupSource,
): Promise<BackupCounts> {
  return withSnapshot(databaseUrl, (snapshot) =>
    writeArchive(path, async (archive) => {
      const { tables, migrations } = snapshot;
      const contents: Contents = {
        format: 1,
        createdAt: new Date().toISOString(),
        migrations,
        tables,
        hasMedia: media !== null,
      };
      await archive.add(CONTENTS, toJson(contents));
      const sums: Manifest['tables'] = {};
      for (const table of tables) sums[table.name] = await addTable(archive, snapshot, table, onProgress);
      const files = await addMedia(archive, snapshot, media, onProgress);
      const manifest: Manifest = { tables: sums, media: files, sequences: await snapshot.sequences() };
      await archive.add(MANIFEST, toJson(manifest));
      const bytes = Object.values(sums).reduce((sum, table) => sum + table.bytes, files.bytes);
      return { tables: tables.length, bytes, files: files.files, missing: files.missing };
    }),
  );
}

async function addTable(archive: ArchiveWriter, snapshot: Snapshot, table: TableShape, onProgress: BackupProgress) {
  const hash = createHash('sha256');
  let bytes = 0;
  let number = 0;
  for await (const part of inChunks(snapshot.rows(table))) {
    hash.update(part);
    bytes += part.length;
    await archive.add(`tables/${table.name}/${String((number += 1)).padStart(6, '0')}.copy`, part);
    onProgress(table.name, bytes);
  }
  return { bytes, sha256: hash.digest('hex') };
}

async function* inChunks(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let buffered: Buffer[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    buffered.push(chunk);
    size += chunk.length;
    if (size < PART_BYTES) continue;
    yield Buffer.concat(buffered);
    buffered = [];
    size = 0;
  }
  if (size > 0) yield Buffer.concat(buffered);
}

async function addMedia(
  archive: ArchiveWriter,
  snapshot: Snapshot,
  media: MediaStorage | null,
  onProgress: BackupProgress,
) {
  const hash = createHash('sha256');
  const counts = { files: 0, bytes: 0, missing: 0 };
  if (media) {
    for await (const key of snapshot.values(MEDIA_KEYS)) {
      const size = await media.sizeOf(key);
      if (size === null) {
        counts.missing += 1;
        continue;
      }
      hash.update(mediaHashHeader(key, size));
      if (size > 0)
        await archive.addStream(
          `media/${key}`,
          size,
          updateHash(await media.stream(key, { start: 0, end: size - 1 }), hash),
        );
      else await archive.add(`media/${key}`, new Uint8Array());
      counts.files += 1;
      counts.bytes += size;
      onProgress('media', counts.bytes);
    }
  }
  return { ...counts, sha256: hash.digest('hex') };
}

async function* updateHash(chunks: AsyncIterable<Uint8Array>, hash: Hash): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    hash.update(chunk);
    yield chunk;
  }
}

function toJson(value: unknown): Buffer {
  return Buffer.from(`${JSON.stringify(value, null, 1)}\n`);
}
