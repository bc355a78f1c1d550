import { execFileSync } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type EmbeddedDatabase, openEmbedded } from '@/db/embedded-database';
import { chooseAccount } from '@/db/embedded/account';
import { findBinaries } from '@/db/embedded/binaries';
import type { Postmaster } from '@/db/embedded/postmaster';
import { connectionUrl, type Cluster, ensureRunning, stopServer } from '@/db/embedded/server-process';
import { isReplicaInUse, readForSearch } from '@/db/search-reads';

const before = { url: process.env['DATABASE_URL'], replica: process.env['DATABASE_REPLICA_URL'] };
const folder = mkdtempSync(join(tmpdir(), 'warraq-replica-'));
let primary: EmbeddedDatabase;
let standby: Cluster;
let server: Postmaster;

beforeAll(async () => {
  primary = await openEmbedded(join(folder, 'primary'));
  await ask(primary.url, 'CREATE TABLE news (id int)');
  standby = await copyOf(join(folder, 'primary'), primary.url);
  server = await ensureRunning(standby);
  process.env['DATABASE_URL'] = primary.url;
  process.env['DATABASE_REPLICA_URL'] = connectionUrl(standby, server, 'warraq');
}, 60_000);

afterAll(async () => {
  process.env['DATABASE_URL'] = before.url;
  if (before.replica === undefined) delete process.env['DATABASE_REPLICA_URL'];
  else process.env['DATABASE_REPLICA_URL'] = before.replica;
  await stopServer(server);
  await primary.release();
  rmSync(folder, { recursive: true, force: true });
});

it('reads from the replica once it keeps up, and sees there what was written', async () => {
  await expect.poll(() => servedBy(), { timeout: 10_000 }).toBe('replica');
  await ask(primary.url, 'INSERT INTO news VALUES (1)');
  await expect.poll(newsCount, { timeout: 5_000 }).toBe(1);
  expect(await servedBy()).toBe('replica');
  expect(isReplicaInUse()).toBe(true);
}, 30_000);

it('passes over a replica that falls behind, and takes it again when it has caught up', async () => {
  await ask(process.env['DATABASE_REPLICA_URL'] ?? '', 'SELECT pg_wal_replay_pause()');
  await ask(primary.url, 'INSERT INTO news VALUES (2)');
  await expect.poll(() => servedBy(), { timeout: 10_000 }).toBe('primary');
  expect(await newsCount()).toBe(2);
  await ask(process.env['DATABASE_REPLICA_URL'] ?? '', 'SELECT pg_wal_replay_resume()');
  await expect.poll(() => servedBy(), { timeout: 10_000 }).toBe('replica');
  expect(await newsCount()).toBe(2);
}, 30_000);

it('loses no search when the replica stops, and comes back to it', async () => {
  expect(await servedBy()).toBe('replica');
  await stopServer(server);
  expect(await Promise.all(Array.from({ length: 20 }, () => servedBy()))).toEqual(Array(20).fill('primary'));
  server = await ensureRunning(standby);
  await expect.poll(() => servedBy(), { timeout: 10_000 }).toBe('replica');
}, 30_000);

it('does not repeat on the primary a query that timed out on the replica', async () => {
  await expect(readForSearch({ text: 'SELECT pg_sleep(5)' })).rejects.toMatchObject({ code: '57014' });
  expect(await servedBy()).toBe('replica');
}, 30_000);

async function servedBy(): Promise<string> {
  const [row] = await readForSearch<{ isReplica: boolean }>({ text: 'SELECT pg_is_in_recovery() AS "isReplica"' });
  return row?.isReplica ? 'replica' : 'primary';
}

async function newsCount(): Promise<number> {
  const [row] = await readForSearch<{ count: number }>({ text: 'SELECT count(*)::int AS count FROM news' });
  return row?.count ?? 0;
}

/** A streaming standby of a running cluster, from a copy of its files (PostgreSQL, "Making a Base Backup Using the Low Level API"). */
async function copyOf(dataDir: string, url: string): Promise<Cluster> {
  const from = join(dataDir, 'postgres');
  const dir = join(folder, 'standby');
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query("SELECT pg_backup_start('standby', true)");
  execFileSync('cp', ['-a', from, dir]);
  for (const own of ['postmaster.pid', 'postmaster.opts']) rmSync(join(dir, own));
  const { rows } = await client.query<{ labelfile: string }>('SELECT labelfile FROM pg_backup_stop(false)');
  await client.end();
  const { uid, gid } = statSync(dir);
  for (const [name, text] of [
    ['backup_label', rows[0]?.labelfile ?? ''],
    ['standby.signal', ''],
  ] as const) {
    writeFileSync(join(dir, name), text);
    chownSync(join(dir, name), uid, gid);
  }
  const { hostname, port, username, password } = new URL(url);
  return {
    dir,
    logFile: join(folder, 'standby.log'),
    password,
    binaries: await findBinaries(),
    account: chooseAccount(dir),
    settings: [`primary_conninfo=host=${hostname} port=${port} user=${username} password=${password}`],
  };
}

async function ask(url: string, query: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(query).finally(() => client.end());
}
