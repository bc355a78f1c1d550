import { readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { nothingCounted } from '@/server/page-cache/hits/counting';
import { CachedResponse } from '@/server/page-cache/store/cached-response';
import { sendCachedResponse } from './send-response';

/** Larger files are not part of a page; the streaming handlers serve them. */
const MAX_BYTES = 4 * 1024 * 1024;

/** A file whose name contains a hash never changes. */
const hashed = /(^\/_next\/static\/)|([.-][0-9a-f]{8,}\.\w+$)/;
const immutable = ['Cache-Control', 'public, max-age=31536000, immutable'];
const oneHour = ['Cache-Control', 'public, max-age=3600'];

export type StaticFiles = {
  directories: { prefix: string; directory: string }[];
  commonHeaders: string[];
  onStored: (cached: CachedResponse) => void;
};

/**
 * Answers static files from memory, each read and compressed once. The list of files is made at startup, so no URL can
 * reach any other file.
 */
export function answerStaticFiles({ directories, commonHeaders, onStored }: StaticFiles) {
  const files = new Map(directories.flatMap(({ prefix, directory }) => listFiles(prefix, directory)));
  const entries = new Map<string, CachedResponse>();

  const open = (path: string): CachedResponse | null => {
    const known = entries.get(path);
    if (known) return known;
    const file = files.get(path);
    const type = mimeTypes[extname(path).slice(1)];
    const body = file !== undefined && type !== undefined ? readFileSync(file) : null;
    if (!body || !type || body.byteLength > MAX_BYTES) return null;
    const cacheControl = hashed.test(path) ? immutable : oneHour;
    const cached = new CachedResponse({
      url: path,
      status: 200,
      type,
      headers: commonHeaders,
      cacheControl,
      body,
      tags: [],
      counted: nothingCounted,
      renderedAt: Date.now(),
    });
    cached.freshUntil = Number.POSITIVE_INFINITY;
    entries.set(path, cached);
    onStored(cached);
    return cached;
  };

  return (request: IncomingMessage, response: ServerResponse): boolean | Promise<boolean> => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return false;
    const entry = open((request.url ?? '').split('?', 1).join(''));
    if (!entry) return false;
    entry.hits += 1;
    const sending = sendCachedResponse(entry, request, response);
    return sending ? sending.then(() => true) : true;
  };
}

function listFiles(prefix: string, directory: string): [string, string][] {
  try {
    return readdirSync(directory, { withFileTypes: true, recursive: true })
      .filter((file) => file.isFile())
      .map((file) => join(file.parentPath, file.name))
      .map((file) => [prefix + file.slice(directory.length).split('/').map(encodeURIComponent).join('/'), file]);
  } catch {
    return [];
  }
}

const mimeTypes: Record<string, string> = {
  avif: 'image/avif',
  css: 'text/css; charset=utf-8',
  ico: 'image/x-icon',
  jpg: 'image/jpeg',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  map: 'application/json; charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  webmanifest: 'application/manifest+json; charset=utf-8',
  webp: 'image/webp',
  woff2: 'font/woff2',
  xml: 'application/xml; charset=utf-8',
};
