import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openEmbedded } from '@/db/embedded-database';
import { findPostmaster } from '@/db/embedded/postmaster';

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'warraq-embedded-'));
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

const runningPid = async (): Promise<number> => (await findPostmaster(join(dataDir, 'postgres')))?.pid ?? 0;

async function isAnswering(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 1_000 });
  client.on('error', () => undefined);
  return client
    .connect()
    .then(() => client.query('SELECT 1'))
    .then(
      () => true,
      () => false,
    )
    .finally(() => client.end().catch(() => undefined));
}

it('starts a killed server again at its address, holds its claim, and leaves nothing running', async () => {
  const site = await openEmbedded(dataDir, { settings: ['fsync=off'] });
  const other = await openEmbedded(dataDir);
  expect(await site.claim()).toBe(true);
  for (let round = 0; round < 2; round += 1) {
    const before = await runningPid();
    process.kill(before, 'SIGKILL');
    await expect.poll(() => runningPid(), { timeout: 15_000 }).not.toBeOneOf([0, before]);
    await expect.poll(() => isAnswering(site.url), { timeout: 15_000 }).toBe(true);
  }
  await sleep(1_000);
  expect(await other.claim()).toBe(false);
  await site.release();
  expect(await isAnswering(other.url)).toBe(true);
  await other.release();
  expect(await runningPid()).toBe(0);
});
