import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Env } from '@/lib/env';
import { StartupError } from '@/server/start/startup-error';

const file = (dataDir: string) => join(dataDir, 'site.json');

/**
 * Requests the front page like a reader and logs `ready` once it arrives. Records the running site in the data
 * directory, so that a second start can name it.
 * @throws StartupError when the front page does not come.
 */
export async function reportReady(env: Env, port: number): Promise<void> {
  const { status } = await fetch(`http://${reachable(env.HOST)}:${port}/`, { redirect: 'manual' });
  if (status !== 200) throw new StartupError(`the front page answers ${status}: see the lines above`);
  const url = `http://localhost:${port}`;
  await writeFile(file(env.DATA_DIR), `${JSON.stringify({ pid: process.pid, port, url })}\n`);
  process.stdout.write(`ready ${url}\n`);
}

/** Removes that record. */
export async function removeSiteFile(dataDir: string): Promise<void> {
  await rm(file(dataDir), { force: true });
}

function reachable(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1';
  if (host === '::') return '[::1]';
  return host.includes(':') ? `[${host}]` : host;
}
