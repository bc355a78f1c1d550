import type { AddedMedia } from '@/domain/media/types';
import type { ActionResult } from '@/lib/form-state';
import { mediaUploadPath } from '@/lib/urls';

export type UploadOptions = {
  onProgress: (share: number) => void;
  signal: AbortSignal;
  /** The picture that this one takes the place of. */ replaces?: string;
};

/**
 * Uploads one file. Uses XMLHttpRequest, because fetch does not report progress. Returns null when it was cancelled.
 */
export async function uploadFile(
  file: File,
  { onProgress, signal, replaces }: UploadOptions,
): Promise<ActionResult<AddedMedia> | null> {
  const durationMs = await durationOf(file);
  if (signal.aborted) return null;
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', mediaUploadPath());
    request.responseType = 'json';
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader('x-file-name', encodeURIComponent(file.name));
    if (replaces) request.setRequestHeader('x-replaces', replaces);
    if (durationMs) request.setRequestHeader('x-duration-ms', String(durationMs));
    request.upload.onprogress = ({ loaded, total }) => onProgress(total ? loaded / total : 0);
    request.onload = () => resolve((request.response as ActionResult<AddedMedia> | null) ?? networkFailure); // our own route's answer
    request.onerror = () => resolve(networkFailure);
    request.onabort = () => resolve(null);
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(file);
  });
}

const networkFailure = { ok: false, reason: 'network', message: '' } as const;

/** The duration of an audio or video file as this browser reads it; null for pictures and for what it cannot play. */
function durationOf(file: File): Promise<number | null> {
  if (!/^(?:audio|video)\//.test(file.type)) return Promise.resolve(null);
  const player = document.createElement(file.type.startsWith('video/') ? 'video' : 'audio');
  const address = URL.createObjectURL(file);
  return new Promise<number | null>((resolve) => {
    player.onloadedmetadata = () =>
      resolve(Number.isFinite(player.duration) ? Math.round(player.duration * 1000) : null);
    player.onerror = () => resolve(null);
    setTimeout(() => resolve(null), 3_000);
    player.src = address;
  }).finally(() => URL.revokeObjectURL(address));
}
