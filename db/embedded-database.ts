import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { lockSession, tryLockSession, unlockSharedSession } from '@/db/advisory-lock';
import { chooseAccount } from '@/db/embedded/account';
import { findBinaries } from '@/db/embedded/binaries';
import { ensureDataDirectory } from '@/db/embedded/data-directory';
import { createCluster, readOrCreatePassword } from '@/db/embedded/create-cluster';
import type { Postmaster } from '@/db/embedded/postmaster';
import { connectionUrl, ensureRunning, stopServer, type Cluster } from '@/db/embedded/server-process';
import { log } from '@/lib/log';

export type EmbeddedDatabase = {
  url: string;
  /** Releases the server. The last process to do so stops it. */
  release: () => Promise<void>;
  /** Claims the data directory for the one process that may serve from it; false when another holds it. */
  claim: () => Promise<boolean>;
  /** An address of another database of the same server. */
  urlOf: (database: string) => string;
};

export type EmbeddedOptions = { settings?: string[]; onCreate?: () => void };

const database = 'warraq';

/**
 * Opens the PostgreSQL of a data directory: creates the cluster when it is missing and starts the server when it does
 * not run. A site and the command line may use it together: the last one stops it, and a server left running by a
 * killed process is reused. A server that dies while in use is restarted at the same address.
 * @throws with one line for a person when it cannot run.
 */
export async function openEmbedded(
  dataDir: string,
  { settings = [], onCreate }: EmbeddedOptions = {},
): Promise<EmbeddedDatabase> {
  await ensureDataDirectory(dataDir);
  const cluster = await prepareCluster(dataDir, settings, onCreate);
  let server = await ensureRunning(cluster);
  let holder = await acquireShared(connectionUrl(cluster, server, 'postgres'));
  let isClaimed = false;
  let isReleased = false;
  const claim = async (): Promise<boolean> => (isClaimed = await tryLockSession(holder, 'site'));

  const restart = async (): Promise<void> => {
    const restarted = await waitForRestart(cluster, () => isReleased);
    if (!restarted) return;
    if (isReleased) return void (await restarted.holder.end().catch(() => undefined));
    if (restarted.server.port !== server.port)
      redirectDatabaseUrl(connectionUrl(cluster, server, database), connectionUrl(cluster, restarted.server, database));
    ({ server, holder } = restarted);
    holder.once('end', () => void restart());
    if (isClaimed) await claim().catch(() => undefined);
  };

  await createDatabase(holder, database);
  holder.once('end', () => void restart());
  return {
    url: connectionUrl(cluster, server, database),
    urlOf: (name) => connectionUrl(cluster, server, name),
    claim,
    release: async () => {
      isReleased = true;
      const last = await releaseShared(holder);
      await holder.end().catch(() => undefined);
      if (last) await stopServer(server);
    },
  };
}

const retryDelayMs = { first: 100, longest: 5_000 };

/** Restarts a server that died, with growing pauses, until it runs or is released. */
async function waitForRestart(
  cluster: Cluster,
  isReleased: () => boolean,
): Promise<{ server: Postmaster; holder: Client } | null> {
  for (let pause = retryDelayMs.first; !isReleased(); pause = Math.min(pause * 2, retryDelayMs.longest)) {
    await sleep(pause);
    if (isReleased()) return null;
    try {
      const server = await ensureRunning(cluster);
      const holder = await acquireShared(connectionUrl(cluster, server, 'postgres'));
      log.warn('postgres.back', { pid: server.pid });
      return { server, holder };
    } catch (error) {
      log.error('postgres.not-back', { error });
    }
  }
  return null;
}

/** The restarted server has another port: updates `DATABASE_URL`, from which later connections are made. */
function redirectDatabaseUrl(oldUrl: string, url: string): void {
  if (process.env['DATABASE_URL'] === oldUrl) process.env['DATABASE_URL'] = url;
}

async function prepareCluster(dataDir: string, settings: string[], onCreate?: () => void): Promise<Cluster> {
  const dir = join(dataDir, 'postgres');
  const binaries = await findBinaries();
  const account = chooseAccount(dir);
  const password = await readOrCreatePassword(join(dataDir, 'postgres-password'));
  await createCluster(dir, password, binaries, account, onCreate);
  return { dir, logFile: join(dataDir, 'postgres.log'), password, binaries, account, settings };
}

async function acquireShared(url: string): Promise<Client> {
  const client = new Client({ connectionString: url, keepAlive: true, application_name: 'warraq' });
  client.on('error', () => undefined);
  await client.connect();
  await lockSession(client, 'server-use', { shared: true });
  return client;
}

async function createDatabase(holder: Client, name: string): Promise<void> {
  if (await queryBoolean(holder, 'SELECT count(*) > 0 AS yes FROM pg_database WHERE datname = $1', [name])) return;
  await holder.query(`CREATE DATABASE ${holder.escapeIdentifier(name)}`).catch((error: { code?: string }) => {
    const madeByAnother = error.code === '42P04' || error.code === '23505';
    if (!madeByAnother) throw error;
  });
}

/** Returns whether no other process uses the server any more. A lost connection means that it is gone already. */
async function releaseShared(holder: Client): Promise<boolean> {
  try {
    await unlockSharedSession(holder, 'server-use');
    return await tryLockSession(holder, 'server-use');
  } catch {
    return false;
  }
}

async function queryBoolean(client: Client, query: string, values: unknown[]): Promise<boolean> {
  const { rows } = await client.query<{ yes: boolean }>(query, values);
  return rows[0]?.yes === true;
}
