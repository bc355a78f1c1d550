import { z } from 'zod';

/** The first entry: a description of the backup. */
export const CONTENTS = 'warraq-backup.json';
/** The last entry: sizes and checksums of everything before it. */
export const MANIFEST = 'manifest.json';
/** Tables are split into parts of this size, because a tar entry's length precedes it. */
export const PART_BYTES = 4 * 1024 * 1024;

const count = z.number().int().nonnegative();
const digest = z.string().regex(/^[0-9a-f]{64}$/);

export const contentsSchema = z.object({
  format: z.literal(1),
  createdAt: z.iso.datetime(),
  /** The schema's version: the applied migrations. */
  migrations: z.array(z.string()),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()) })),
  /** False when media files are stored elsewhere (s3:). */
  hasMedia: z.boolean(),
});
export type Contents = z.infer<typeof contentsSchema>;

export const manifestSchema = z.object({
  /** Bytes and SHA-256 of each table. */
  tables: z.record(z.string(), z.object({ bytes: count, sha256: digest })),
  /** SHA-256 over name, length and bytes of every file in order. */
  media: z.object({ files: count, bytes: count, missing: count, sha256: digest }),
  sequences: z.array(z.object({ name: z.string(), value: z.string().regex(/^\d+$/), isCalled: z.boolean() })),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** The header that precedes a media file's bytes in the checksum. */
export function mediaHashHeader(key: string, size: number): string {
  return `${key}\n${size}\n`;
}
