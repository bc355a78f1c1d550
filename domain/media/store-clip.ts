import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { getDb } from '@/db/client';
import { parseInput } from '@/domain/command/rejection';
import { runCommand } from '@/domain/command/run-command';
import type { Actor } from '@/domain/users/types';
import { ok, refuse, type Result } from '@/lib/result';
import { sniffClipType } from './sniff-clip-type';
import { insertMedia, type StoredMedia } from './commands';
import { canAddMedia } from './policy';
import { imageDetailsSchema } from './schema';
import type { MediaStorage } from './storage';
import { getMediaStorage } from './configured-storage';

/**
 * Stores the audio or video file at `path` as a stream, however long. Rejects with `forbidden`, `invalid`,
 * `not-a-clip`.
 */
export async function storeClip(
  actor: Actor,
  path: string,
  input: { fileName?: string; durationMs?: number },
  storage: MediaStorage = getMediaStorage(),
): Promise<Result<StoredMedia, 'forbidden' | 'invalid' | 'not-a-clip'>> {
  if (!canAddMedia(actor)) return refuse('forbidden');
  const details = parseInput(imageDetailsSchema, { fileName: input.fileName ?? '' });
  if (!details.ok) return details;
  const kind = sniffClipType(await readHead(path));
  if (!kind) return refuse('not-a-clip');
  const hash = await hashFile(path);
  const known = await getDb().media.findUnique({ where: { hash }, select: { id: true } });
  if (known) return ok({ id: known.id, isDuplicate: true });
  const key = `${hash.slice(0, 2)}/${hash.slice(2, 34)}/clip.${kind.extension}`;
  const { size } = await stat(path);
  await storage.putFile(key, path);
  return runCommand(actor, {
    permission: 'checked-elsewhere',
    work: (tx) =>
      insertMedia(tx, {
        kind: kind.kind,
        mime: kind.mime,
        hash,
        bytes: size,
        originalKey: key,
        fileName: details.value.fileName,
        durationMs: input.durationMs ?? null,
        createdById: actor.id,
      }),
  });
}

async function readHead(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const head = Buffer.alloc(64);
    const { bytesRead } = await file.read(head, 0, head.byteLength, 0);
    return head.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
