import type { Prisma } from '@/db/generated/client';
import { mediaPath } from '@/lib/urls';
import type { ClipView } from './types';

/** Everything a ClipView is made of. */
export const clipSelect = {
  id: true,
  kind: true,
  originalKey: true,
  mime: true,
  bytes: true,
  width: true,
  height: true,
  durationMs: true,
} satisfies Prisma.MediaSelect;

type ClipRow = Prisma.MediaGetPayload<{ select: typeof clipSelect }>;

/** The sound or film of a row; null for a picture. */
export function toClipView(row: ClipRow): ClipView | null {
  const { id, kind, originalKey, mime, bytes, width, height, durationMs } = row;
  if (kind === 'IMAGE') return null;
  return { id, kind, url: mediaPath(originalKey), mime, bytes, width, height, durationMs };
}
