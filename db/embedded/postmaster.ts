import { readFileSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** A running PostgreSQL, as its `postmaster.pid` describes it. */
export type Postmaster = { pid: number; port: number };

const lines = { pid: 0, port: 3 };

/** The server that runs on a cluster directory, or null. Removes the file that a crash left behind. */
export async function findPostmaster(clusterDir: string): Promise<Postmaster | null> {
  const path = join(clusterDir, 'postmaster.pid');
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) return null;
  const parts = text.split('\n');
  const pid = Number(parts[lines.pid]);
  if (!isPostgres(pid)) {
    await rm(path, { force: true });
    return null;
  }
  // The server writes the file in steps: without the port it is not ready.
  const port = Number(parts[lines.port]);
  return port > 0 ? { pid, port } : null;
}

/** Whether the process exists and is a PostgreSQL, not another program that reuses the number. */
export function isPostgres(pid: number): boolean {
  if (!isAlive(pid)) return false;
  if (process.platform !== 'linux') return true;
  try {
    // A zombie process is still listed; its state tells.
    const [, name, state] = /^\d+ \((.*)\) (\S)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
    return name === 'postgres' && state !== 'Z';
  } catch {
    return false;
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'; // what `process.kill` throws always has a code
  }
}
