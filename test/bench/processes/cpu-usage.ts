import { readdirSync, readFileSync } from 'node:fs';
import { processTree } from './process-tree';

/** Microseconds of processor time that a process and all below it have used. Linux alone: elsewhere NaN. */
export function cpuMicroseconds(root: number | undefined): number {
  try {
    return processTree(root ?? Number.NaN).reduce((sum, { pid }) => sum + usedBy(pid), 0);
  } catch {
    return Number.NaN;
  }
}

/** Of all threads: the first number of `schedstat`, in nanoseconds (Linux, scheduler statistics). */
function usedBy(pid: number): number {
  const tasks = `/proc/${pid}/task`;
  const used = readdirSync(tasks).map((thread) => parseInt(readFileSync(`${tasks}/${thread}/schedstat`, 'latin1'), 10));
  return used.reduce((sum, nanoseconds) => sum + nanoseconds / 1_000, 0);
}
