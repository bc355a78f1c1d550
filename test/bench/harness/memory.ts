import { readFileSync } from 'node:fs';
import { httpGet } from './http-get';
import { processTree } from '@/test/bench/processes/process-tree';

const SAMPLE_INTERVAL_MS = 250;

export type MemoryWatch = {
  /** Bytes before the watch began, and at most while it lasted. */ stop: () => { idle: number; most: number };
};

/** Looks at the resident memory of a process and all below it, again and again. Linux alone: elsewhere both are NaN. */
export function watchMemory(pid: number): MemoryWatch {
  const idle = residentBytesOf(pid);
  let most = idle;
  const timer = setInterval(() => (most = Math.max(most, residentBytesOf(pid))), SAMPLE_INTERVAL_MS);
  return {
    stop: () => {
      clearInterval(timer);
      return { idle, most };
    },
  };
}

/** Bytes of pages that a site has stored. */
export async function storedBytes(url: string): Promise<number> {
  const { body } = await httpGet(`${url}/metrics`);
  return Number(/^warraq_page_cache_bytes (\d+)/m.exec(body.toString())?.[1] ?? Number.NaN);
}

/** Counts the Node processes only: PostgreSQL plans its own memory. */
function residentBytesOf(root: number): number {
  try {
    const ours = processTree(root).filter(({ name }) => !name.startsWith('postgres'));
    return ours.reduce((sum, { pid }) => sum + residentBytes(pid), 0);
  } catch {
    return Number.NaN;
  }
}

function residentBytes(pid: number): number {
  try {
    return 1024 * Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}
