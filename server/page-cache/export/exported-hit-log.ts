import { closeSync, fstatSync, ftruncateSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { log } from '@/lib/log';
import type { Reader } from '@/server/page-cache/hits/views';

const INTERVAL_MS = 2_000;
const CHUNK_BYTES = 1 << 20;
/** The log is truncated when it reaches this size and every line is counted. */
const MAX_LOG_BYTES = 16 << 20;

export type ExportedHitLog = { read: () => void; close: () => void };

/**
 * Counts hits that a file server in front answered from exported pages: reads `reads.log` under PAGE_CACHE_DIR, one
 * line per request, `STATUS URL<tab>SEC-PURPOSE<tab>USER-AGENT`, as deploy/nginx/warraq.conf writes it. The log holds
 * nothing else about the reader and is deleted once counted. Lines from before this process started are skipped: the
 * exported pages they belong to are no longer known.
 */
export function followExportedHits(
  directory: string,
  onRead: (address: string, reader: Reader) => void,
): ExportedHitLog {
  const path = join(directory, 'reads.log');
  let offset = 0;
  let rest = '';
  withLog(path, (file) => ftruncateSync(file, 0));

  const read = (): void =>
    withLog(path, (file) => {
      const { size } = fstatSync(file);
      if (size < offset) [offset, rest] = [0, ''];
      const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
      for (let length = 1; length > 0 && offset < size; offset += length) {
        length = readSync(file, chunk, 0, CHUNK_BYTES, offset);
        const lines = (rest + chunk.toString('latin1', 0, length)).split('\n');
        rest = lines.pop() ?? '';
        for (const line of lines) countLine(line, onRead);
      }
      if (offset >= MAX_LOG_BYTES && rest === '') {
        ftruncateSync(file, 0);
        offset = 0;
      }
    });

  const timer = setInterval(read, INTERVAL_MS);
  timer.unref();
  return {
    read,
    close: () => {
      clearInterval(timer);
      read();
    },
  };
}

function countLine(line: string, onRead: (address: string, reader: Reader) => void): void {
  const [request = '', purpose = '', userAgent = ''] = line.split('\t');
  const [status = '', address = ''] = request.split(' ');
  if (status === '200' || status === '304')
    onRead(address, { userAgent, isPrefetch: purpose !== '' && purpose !== '-' });
}

/** The log exists only where a file server writes one. */
function withLog(path: string, use: (file: number) => void): void {
  let file: number;
  try {
    file = openSync(path, 'r+');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') log.warn('page-cache.reads-not-counted', { path, error });
    return;
  }
  try {
    use(file);
  } finally {
    closeSync(file);
  }
}
