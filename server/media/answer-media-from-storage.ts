import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { MediaStorage } from '@/domain/media/storage';
import { immutable, ignorePrematureClose, isOriginalPicture, mediaKeyOf } from '@/server/media/answer-media';
import { mimeTypes } from '@/server/media/mime-types';
import { parseRange } from '@/server/media/range';

/** Serves `/media/KEY` from object storage. */
export function answerMediaFromStorage(storage: MediaStorage) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    if (!request.url?.startsWith('/media/')) return false;
    const key = mediaKeyOf(request.url);
    const type = key && !isOriginalPicture(key) && mimeTypes[extname(key).slice(1).toLowerCase()];
    const size = key && type ? await storage.sizeOf(key) : null;
    if ((request.method !== 'GET' && request.method !== 'HEAD') || !key || !type || size === null) {
      response
        .writeHead(404, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' })
        .end('Not Found\n');
      return true;
    }
    const range = parseRange(request.headers.range, size);
    response.setHeader('accept-ranges', 'bytes');
    if (range === 'unsatisfiable') {
      response.writeHead(416, { 'content-range': `bytes */${size}` }).end();
      return true;
    }
    const { start, end } = range ?? { start: 0, end: size - 1 };
    response.writeHead(range ? 206 : 200, {
      'content-type': type,
      'content-length': end - start + 1,
      'cache-control': immutable,
      'x-content-type-options': 'nosniff',
      ...(range && { 'content-range': `bytes ${start}-${end}/${size}` }),
    });
    if (request.method === 'HEAD' || size === 0) response.end();
    else await pipeline(await storage.stream(key, { start, end }), response).catch(ignorePrematureClose);
    return true;
  };
}
