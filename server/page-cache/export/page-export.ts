/**
 * Pages as files, for a file server in front of the page cache. Layout, under PAGE_CACHE_DIR:
 *
 *     pages/PATH.html       the page of PATH, as the reader's address names it when decoded (nginx: $uri); `/` is `.html`
 *     pages/PATH.html.br    the same, compressed (brotli_static)
 *     pages/PATH.html.gz    the same, compressed (gzip_static)
 *     writing/              files that are being written
 *     reads.log             what the file server answered (file-reads.ts)
 *
 * Only whole pages (HTML, status 200) without a query parameter of their own are kept: a request with `page=` belongs to
 * the page cache, any other query does not matter. What is there is right: files are removed in the same turn in which the page cache
 * hears of a change, and all of them when it may have missed one. A path whose name no file can have is left out.
 *
 * One process owns the directory. It is emptied when that one starts, and by its parent when it dies.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, unlinkSync } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { LRUCache } from 'lru-cache';
import { log } from '@/lib/log';
import type { CachedResponse } from '@/server/page-cache/store/cached-response';

const suffixes = ['', '.br', '.gz'] as const;
/** What a file system allows for one name, in bytes, less the suffixes. */
const MAX_NAME_BYTES = 255 - '.html.gz'.length;
const SWEEP_MS = 500;
const MAX_ARTICLES = 100_000;

export type PageExport = {
  /** Begins to write a page that was just stored. */
  write: (cached: CachedResponse) => void;
  /** Removes pages; they are gone when this returns. */
  remove: (entries: Iterable<CachedResponse>) => void;
  /** The article of an address whose page is or was here lately; null when there is none, or it is not known. */
  findArticleId: (address: string) => string | null;
  /** Removes all. */
  clear: () => void;
  close: () => void;
};

/** Empties the directory of pages. */
export function clearPageExport(directory: string): void {
  for (const folder of [join(directory, 'pages'), join(directory, 'writing')]) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
  }
}

/** Keeps fresh pages as files in `directory`. */
export function openPageExport(directory: string): PageExport {
  const pages = join(directory, 'pages');
  const writing = join(directory, 'writing');
  const written = new Map<string, CachedResponse>();
  const articles = new LRUCache<string, string>({ max: MAX_ARTICLES });
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
    // From here to the end nothing else happens in this process: no change can come between.
    if (cached.freshUntil <= Date.now()) return suffixes.forEach((suffix) => removeFile(temporary + suffix));
    for (const suffix of suffixes) renameSync(temporary + suffix, file + suffix);
    written.set(file, cached);
    if (cached.fields.articleId !== null) articles.set(cached.fields.url, cached.fields.articleId);
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

/** The file of an address; null for one with a query, or with a part that no file may be called. */
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
 * The time a page's file bears: nginx makes a file's ETag of its time, in seconds, and its length, and two versions of a
 * page may be as long and of the same second. So it is a digest of the content.
 */
function timeOf(body: Buffer): number {
  return createHash('sha1').update(body).digest().readUInt32BE() >>> 1;
}

function removeFile(path: string): void {
  try {
    unlinkSync(path);
  } catch (error) {
    // Whatever remains could be shown: only a file that is not there is no reason to stop.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}
