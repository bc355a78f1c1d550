import { createHash, type Hash } from 'node:crypto';
import { isStorageKey } from '@/domain/media/storage';
import { type ArchiveEntry, readArchive } from './read-archive';
import {
  type Contents,
  CONTENTS,
  contentsSchema,
  type Manifest,
  MANIFEST,
  manifestSchema,
  mediaHashHeader,
} from './manifest';

/** A file that is no backup, or a damaged one. `message` names the problem. */
export class BadBackup extends Error {}

export type CheckedBackup = { contents: Contents; manifest: Manifest };

const MAX_JSON_BYTES = 4 * 1024 * 1024;

/** Reads a backup to its end and verifies every checksum. Throws BadBackup; changes nothing. */
export async function checkBackup(
  path: string,
  onProgress: (bytes: number) => void = () => undefined,
): Promise<CheckedBackup> {
  const checksums = new Checksums(onProgress);
  let contents: Contents | null = null;
  let manifest: Manifest | null = null;
  try {
    for await (const entry of readArchive(path)) {
      if (manifest) throw new BadBackup('something stands after the manifest');
      if (!contents && entry.name !== CONTENTS) throw new BadBackup('the file is no backup of this site');
      if (entry.name === CONTENTS) contents = contentsSchema.parse(await readJson(entry));
      else if (entry.name === MANIFEST) manifest = manifestSchema.parse(await readJson(entry));
      else await checksums.add(entry);
    }
  } catch (error) {
    if (error instanceof BadBackup) throw error;
    throw new BadBackup(describeReadError(error), { cause: error });
  }
  if (!contents || !manifest) throw new BadBackup('the file is no backup of this site, or not a whole one');
  checksums.verify(contents, manifest);
  return { contents, manifest };
}

/** The table that an entry is a part of, or null. */
export function tableOfEntry(name: string): string | null {
  return /^tables\/([a-z0-9_]+)\/\d{6,}\.copy$/.exec(name)?.[1] ?? null;
}

/** The media key of an entry, or null. */
export function mediaKeyOfEntry(name: string): string | null {
  const key = name.startsWith('media/') ? name.slice('media/'.length) : '';
  return isStorageKey(key) ? key : null;
}

class Checksums {
  private readonly tables = new Map<string, { bytes: number; hash: Hash }>();
  private readonly media = { files: 0, bytes: 0, hash: createHash('sha256') };
  private read = 0;

  constructor(private readonly onProgress: (bytes: number) => void) {}

  async add(entry: ArchiveEntry): Promise<void> {
    const table = tableOfEntry(entry.name);
    const key = mediaKeyOfEntry(entry.name);
    if (table === null && key === null) throw new BadBackup(`«${entry.name}» is not part of a backup`);
    const into = table === null ? this.media : this.tableSum(table);
    into.bytes += entry.size;
    if (key !== null) {
      this.media.files += 1;
      this.media.hash.update(mediaHashHeader(key, entry.size));
    }
    for await (const bytes of entry.bytes) {
      into.hash.update(bytes);
      this.onProgress((this.read += bytes.length));
    }
  }

  verify({ tables }: Contents, manifest: Manifest): void {
    const names = new Set([...tables.map(({ name }) => name), ...this.tables.keys()]);
    for (const name of names) {
      const { bytes, hash } = this.tableSum(name);
      const expected = manifest.tables[name];
      if (expected?.bytes !== bytes || expected.sha256 !== hash.digest('hex'))
        throw new BadBackup(`the table «${name}» is not as it was saved`);
    }
    const { files, bytes, hash } = this.media;
    const told = manifest.media;
    if (told.files !== files || told.bytes !== bytes || told.sha256 !== hash.digest('hex'))
      throw new BadBackup('the media files are not as they were saved');
  }

  private tableSum(table: string): { bytes: number; hash: Hash } {
    const sum = this.tables.get(table) ?? { bytes: 0, hash: createHash('sha256') };
    this.tables.set(table, sum);
    return sum;
  }
}

async function readJson({ size, bytes }: ArchiveEntry): Promise<unknown> {
  if (size > MAX_JSON_BYTES) throw new BadBackup('the file is no backup of this site');
  const parts: Buffer[] = [];
  for await (const part of bytes) parts.push(part);
  return JSON.parse(Buffer.concat(parts).toString('utf8'));
}

function describeReadError(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EACCES' || code === 'EPERM') return 'the file may not be read';
  if (code === 'EISDIR') return 'it is a folder';
  return 'the file is damaged, or no backup of this site';
}
