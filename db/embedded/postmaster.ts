import { readFileSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** A running PostgreSQL, as its own `postmaster.pid` tells. */
export type Postmaster = { pid: number; port: number };

const lines = { pid: 0, port: 3 };

/** The server that runs on a cluster directory, or null. What a crash left behind is removed. */
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
  // The file grows while the server starts: without its port it is not yet of use.
  const port = Number(parts[lines.port]);
  return port > 0 ? { pid, port } : null;
}

/** Whether the process exists, and is a PostgreSQL and not a stranger who was given the number of a dead one. */
export function isPostgres(pid: number): boolean {
  if (!isAlive(pid)) return false;
  if (process.platform !== 'linux') return true;
  try {
    // A finished child that nobody has collected yet is still listed; its state says so.
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
