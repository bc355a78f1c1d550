import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { launchAs, type Account } from '@/db/embedded/account';
import type { Binaries } from '@/db/embedded/binaries';
import { cleanEnvironment, superuser } from '@/db/embedded/create-cluster';
import { findPostmaster, isPostgres, type Postmaster } from '@/db/embedded/postmaster';
import { freePort } from './free-port';

export type Cluster = {
  dir: string;
  logFile: string;
  password: string;
  binaries: Binaries;
  account: Account;
  /** More `name=value` settings. */
  settings: string[];
};

const attempts = 4;
const startupMs = 60_000;
const logLimitBytes = 8 * 1024 * 1024;

/** Finds a cluster's running server or starts it, and waits until it accepts connections. Safe to call concurrently. */
export async function ensureRunning(cluster: Cluster): Promise<Postmaster> {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const running = await findPostmaster(cluster.dir);
    if (running && (await waitUntilReady(cluster, running))) return running;
    const started = running ? null : await startServer(cluster);
    if (started) return started;
    await sleep(100 * attempt);
  }
  throw new Error(`PostgreSQL did not start: ${lastLogLine(cluster.logFile)} (${cluster.logFile})`);
}

/**
 * Stops a server by a fast shutdown: open transactions are rolled back, everything is written. After seven seconds it
 * is killed. Returns once it is gone, or a second after that.
 */
export async function stopServer({ pid }: Postmaster): Promise<void> {
  signal(pid, 'SIGINT');
  if (await hasEnded(pid, 7_000)) return;
  signal(pid, 'SIGQUIT');
  await hasEnded(pid, 1_000);
}

async function hasEnded(pid: number, withinMs: number): Promise<boolean> {
  const deadline = Date.now() + withinMs;
  while (isPostgres(pid)) {
    if (Date.now() > deadline) return false;
    await sleep(20);
  }
  return true;
}

/** The address of a database of the cluster. */
export function connectionUrl(cluster: Cluster, server: Postmaster, database: string): string {
  return `postgresql://${superuser}:${cluster.password}@127.0.0.1:${server.port}/${database}`;
}

async function startServer(cluster: Cluster): Promise<Postmaster | null> {
  const port = await freePort(await lastPort(cluster.dir));
  rotateLog(cluster.logFile);
  const log = openSync(cluster.logFile, 'a', 0o600);
  const fixed = [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=120',
    'log_timezone=UTC',
  ];
  const args = ['-D', cluster.dir, ...[...fixed, ...cluster.settings].flatMap((setting) => ['-c', setting])];
  const launch = launchAs(cluster.account, cluster.binaries.postgres, args, [cluster.dir]);
  // Detached: a Ctrl-C meant for the site must not reach PostgreSQL before the site has finished with it.
  const child = spawn(launch.command, launch.args, {
    ...launch.ids,
    cwd: '/',
    env: cleanEnvironment(),
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  let exited = false;
  child.on('error', () => (exited = true)).on('exit', () => (exited = true));
  child.unref();
  const isReady = await waitUntilReady(cluster, { pid: child.pid ?? 0, port }, () => exited);
  // Of two that begin at once one ends, and the other answers at the same port: the file says which.
  return isReady ? findPostmaster(cluster.dir) : null;
}

async function waitUntilReady(
  cluster: Cluster,
  server: Postmaster,
  hasExited = () => !isPostgres(server.pid),
): Promise<boolean> {
  const deadline = Date.now() + startupMs;
  while (Date.now() < deadline) {
    if (hasExited()) return false;
    const errorCode = await tryConnect(connectionUrl(cluster, server, 'postgres'));
    if (errorCode === null) return true;
    if (errorCode === wrongPassword)
      throw new Error(`the password beside ${cluster.dir} does not fit the database in it`);
    await sleep(25);
  }
  return false;
}

const wrongPassword = '28P01';

async function tryConnect(connectionString: string): Promise<string | null> {
  const client = new Client({ connectionString, connectionTimeoutMillis: 2000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return null;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? 'unknown'; // connection and server errors both carry a code
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** The port that this server used last, from the command line that PostgreSQL recorded; 0 when it never ran. */
async function lastPort(clusterDir: string): Promise<number> {
  const options = await readFile(join(clusterDir, 'postmaster.opts'), 'utf8').catch(() => '');
  return Number(/port=(\d+)/.exec(options)?.[1] ?? 0);
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // The process ended by itself in the meantime.
  }
}

function rotateLog(path: string): void {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size > logLimitBytes) renameSync(path, `${path}.1`);
}

function lastLogLine(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim().split('\n').at(-1) ?? '';
  } catch {
    return 'it said nothing';
  }
}
