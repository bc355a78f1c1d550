import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { mimeTypes } from '@/server/media/mime-types';
import { parseRange } from '@/server/media/range';

const prefix = '/media/';

/** Keys contain a hash of the content, so a key's bytes never change. */
export const immutable = 'public, max-age=31536000, immutable';

/** An uploaded original may still contain location and camera metadata, so readers get only the derived sizes. */
export function isOriginalPicture(key: string): boolean {
  return /(?:^|\/)original\.[a-z]+$/.test(key);
}

type MediaFile = { path: string; size: number; type: string };

/**
 * Serves `/media/KEY` from a directory and nothing outside of it. Answers range requests, which players of audio and
 * video send.
 */
export function answerMediaFromFolder(directory: string) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    if (!request.url?.startsWith(prefix)) return false;
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405);
    const file = await find(directory, request.url);
    if (!file) return refuse(response, 404);
    await send(file, request, response);
    return true;
  };
}

async function find(directory: string, url: string): Promise<MediaFile | null> {
  const key = mediaKeyOf(url);
  const type = key && !isOriginalPicture(key) && mimeTypes[extname(key).slice(1).toLowerCase()];
  if (!key || !type) return null;
  try {
    const [base, path] = await Promise.all([realpath(directory), realpath(join(directory, key))]);
    const { size, isFile } = await stat(path).then((found) => ({ size: found.size, isFile: found.isFile() }));
    return isFile && path.startsWith(base + sep) ? { path, size, type } : null;
  } catch {
    return null;
  }
}

/** The key in a URL, or null when a segment could leave the directory or name a hidden file. */
export function mediaKeyOf(url: string): string | null {
  try {
    const parts = url.slice(prefix.length).split('?', 1).join('').split('/').map(decodeURIComponent);
    const isPlain = (part: string) => part !== '' && !part.startsWith('.') && !/[/\\\0]/.test(part);
    return parts.every(isPlain) ? parts.join('/') : null;
  } catch {
    return null;
  }
}

async function send(
  { path, size, type }: MediaFile,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const range = parseRange(request.headers.range, size);
  response.setHeader('accept-ranges', 'bytes');
  if (range === 'unsatisfiable') {
    response.writeHead(416, { 'content-range': `bytes */${size}` }).end();
    return;
  }
  const { start, end } = range ?? { start: 0, end: size - 1 };
  const headers = {
    'content-type': type,
    'content-length': end - start + 1,
    'cache-control': immutable,
    'x-content-type-options': 'nosniff',
  };
  response.writeHead(
    range ? 206 : 200,
    range ? { ...headers, 'content-range': `bytes ${start}-${end}/${size}` } : headers,
  );
  if (request.method === 'HEAD' || size === 0) response.end();
  else await pipeline(createReadStream(path, { start, end }), response).catch(ignorePrematureClose);
}

/** Readers disconnect in the middle of a video: not an error worth logging. */
export function ignorePrematureClose(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
}

function refuse(response: ServerResponse, status: 404 | 405): true {
  const headers = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' };
  response
    .writeHead(status, status === 405 ? { ...headers, allow: 'GET, HEAD' } : headers)
    .end(status === 405 ? 'Method Not Allowed\n' : 'Not Found\n');
  return true;
}
