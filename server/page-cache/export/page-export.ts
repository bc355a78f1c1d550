/**
 * Exports pages as files, for a file server in front of the page cache. Layout, under PAGE_CACHE_DIR:
 *
 *   pages/PATH.html       the page of PATH, as the reader's URL names it when decoded (nginx: $uri); `/` is `.html`
 *   pages/PATH.html.br    the same, compressed (brotli_static)
 *   pages/PATH.html.gz    the same, compressed (gzip_static)
 *   writing/              files that are being written
 *   reads.log             the file server's access log (exported-hit-log.ts)
 *
 * Exports only whole pages (HTML, status 200) without a query parameter of their own: a request with `page=` goes to
 * the page cache, any other query is ignored. Exported files are never stale: a change removes them in the same tick
 * in which the page cache receives it, and all of them when the page cache may have missed one. A path that is no
 * valid file name is left out.
 *
 * One process owns the directory. It empties it at its start, and its parent empties it when the process dies.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, unlinkSync } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { LRUCache } from 'lru-cache';
import { log } from '@/lib/log';
import type { CachedResponse } from '@/server/page-cache/store/cached-response';

const suffixes = ['', '.br', '.gz'] as const;
/** The file system's limit for one name, in bytes, minus the longest suffix. */
const MAX_NAME_BYTES = 255 - '.html.gz'.length;
const SWEEP_MS = 500;
const MAX_ARTICLES = 100_000;

export type PageExport = {
  /** Starts to write a page that was just stored. */
  write: (cached: CachedResponse) => void;
  /** Removes pages synchronously: the files are gone when this returns. */
  remove: (entries: Iterable<CachedResponse>) => void;
  /** The article behind a URL whose page is or recently was exported; null when there is none or it is unknown. */
  findArticleId: (address: string) => string | null;
  /** The advertisements on the page of a URL that is or recently was exported. */
  findAdvertisementIds: (address: string) => string[];
  /** Removes all pages. */
  clear: () => void;
  close: () => void;
};

/** Empties the directory of exported pages. */
export function clearPageExport(directory: string): void {
  for (const folder of [join(directory, 'pages'), join(directory, 'writing')]) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
  }
}

/** Exports fresh pages into `directory`. */
export function openPageExport(directory: string): PageExport {
  const pages = join(directory, 'pages');
  const writing = join(directory, 'writing');
  const written = new Map<string, CachedResponse>();
  const articles = new LRUCache<string, string>({ max: MAX_ARTICLES });
  const advertisements = new LRUCache<string, string[]>({ max: MAX_ARTICLES });
  let count = 0;

  const clear = (): void => {
    written.clear();
    clearPageExport(directory);
  };

  const remove = (entries: Iterable<CachedResponse>): void => {
    for (const { fields } of entries) {
      const file = fileOf(pages, fields.url);
      if (file === null || !written.delete(file)) continue;
      for (const suffix of suffixes) removeFile(file + suffix);
    }
  };

  const write = async (cached: CachedResponse, file: string): Promise<void> => {
    const [br, gzip] = await Promise.all([cached.prepare('br'), cached.prepare('gzip')]);
    count += 1;
    const temporary = join(writing, String(count));
    const bodies = [cached.fields.body, br.body, gzip.body];
    await Promise.all(suffixes.map((suffix, at) => writeSafely(temporary + suffix, bodies[at] ?? cached.fields.body)));
    await mkdir(dirname(file), { recursive: true });
    // No await from here to the end: no invalidation can come between the check and the renames.
    if (cached.freshUntil <= Date.now()) return suffixes.forEach((suffix) => removeFile(temporary + suffix));
    for (const suffix of suffixes) renameSync(temporary + suffix, file + suffix);
    written.set(file, cached);
    if (cached.fields.articleId !== null) articles.set(cached.fields.url, cached.fields.articleId);
    advertisements.set(cached.fields.url, cached.fields.advertisementIds ?? []);
  };

  const sweep = setInterval(
    () => remove([...written.values()].filter(({ freshUntil }) => freshUntil <= Date.now() + SWEEP_MS)),
    SWEEP_MS,
  );
  sweep.unref();
  clear();
  return {
    write: (entry) => {
      const file = isExportable(entry) ? fileOf(pages, entry.fields.url) : null;
      if (file) write(entry, file).catch((error: unknown) => log.warn('page-cache.export-failed', { file, error }));
    },
    remove,
    findArticleId: (address) => articles.get(address.split('?')[0] ?? '') ?? null,
    findAdvertisementIds: (address) => advertisements.get(address.split('?')[0] ?? '') ?? [],
    clear,
    close: () => {
      clearInterval(sweep);
      clear();
    },
  };
}

function isExportable({ fields }: CachedResponse): boolean {
  return fields.status === 200 && fields.type.startsWith('text/html');
}

/** The file for a URL; null for one with a query or with a segment that is no valid file name. */
function fileOf(pages: string, url: string): string | null {
  if (url.includes('?')) return null;
  const segments = url.split('/').filter(Boolean).map(decodeURIComponent);
  const isName = (segment: string) =>
    Buffer.byteLength(segment) <= MAX_NAME_BYTES && !segment.startsWith('.') && !segment.includes('/');
  return segments.every(isName) ? `${join(pages, ...segments)}${segments.length === 0 ? '/' : ''}.html` : null;
}

async function writeSafely(path: string, body: Buffer): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(body);
    const time = timeOf(body);
    await file.utimes(time, time);
    await file.sync();
  } finally {
    await file.close();
  }
}

/**
 * The modification time set on a page's file. nginx derives the ETag from time (in seconds) and length, and two
 * versions of a page can agree in both, so the time is a digest of the content.
 */
function timeOf(body: Buffer): number {
  return createHash('sha1').update(body).digest().readUInt32BE() >>> 1;
}

function removeFile(path: string): void {
  try {
    unlinkSync(path);
  } catch (error) {
    // A file that remains would be served stale, so only ENOENT is ignored.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}
