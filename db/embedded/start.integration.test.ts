import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEmbedded } from '@/db/embedded-database';
import { isPostgres } from '@/db/embedded/postmaster';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'warraq-embedded-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const dataDir = () => join(folder, 'data');
const postmaster = async () =>
  Number((await readFile(join(dataDir(), 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0]);

async function ask(url: string, query: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(query)).rows;
  } finally {
    await client.end();
  }
}

describe('the embedded database', () => {
  it('is one for all that open it at once, of which one may serve, and stops with the last', async () => {
    const [elsewhere, one] = await Promise.all([openElsewhere(), openEmbedded(dataDir())]);
    const two = await openEmbedded(dataDir());
    await kill(elsewhere);
    expect(two.url).toBe(one.url);
    await ask(one.url, "CREATE TABLE kept (word text); INSERT INTO kept VALUES ('باقٍ')");
    expect([await one.claim(), await two.claim()]).toEqual([true, false]);
    await one.release();
    expect(await ask(two.url, 'SELECT word FROM kept')).toEqual([{ word: 'باقٍ' }]);
    expect(await two.claim()).toBe(true);
    await two.release();
    expect(existsSync(join(dataDir(), 'postgres', 'postmaster.pid'))).toBe(false);
  }, 60_000);

  it('starts again after it and its site were killed and left a pid file', async () => {
    const site = await openElsewhere();
    await kill(site);
    const pid = await postmaster();
    process.kill(pid, 'SIGKILL');
    await expect.poll(() => isPostgres(pid), { timeout: 10_000 }).toBe(false);
    expect(existsSync(join(dataDir(), 'postgres', 'postmaster.pid'))).toBe(true);
    const again = await openEmbedded(dataDir());
    expect(await ask(again.url, 'SELECT word FROM kept')).toEqual([{ word: 'باقٍ' }]);
    await again.release();
  }, 60_000);

  it('does not take a stranger for its server because of an old pid file', async () => {
    await writeFile(join(dataDir(), 'postgres', 'postmaster.pid'), `${process.pid}\n${dataDir()}/postgres\n1\n1\n`);
    const database = await openEmbedded(dataDir());
    expect(await postmaster()).not.toBe(process.pid);
    expect(await ask(database.url, 'SELECT word FROM kept')).toEqual([{ word: 'باقٍ' }]);
    await database.release();
  }, 60_000);

  it('says in one line that the data directory is a file, or cannot be made', async () => {
    await writeFile(join(folder, 'file'), '');
    for (const path of [
      join(folder, 'file'),
      join(folder, 'file', 'data'),
      ...(existsSync('/proc/version') ? ['/proc/warraq/data'] : []),
    ]) {
      await expect(openEmbedded(path)).rejects.toThrow(
        /^cannot write to DATA_DIR \S+ \([A-Z]+\): choose another directory$/,
      );
    }
  });

  it('says in one line that the password does not fit', async () => {
    await writeFile(join(dataDir(), 'postgres-password'), 'another');
    await expect(openEmbedded(dataDir())).rejects.toThrow(/^the password beside \S+ does not fit the database in it$/);
  }, 60_000);
});

/** Starts a separate process that holds the database open. */
async function openElsewhere(): Promise<ChildProcess> {
  const script = `import { openEmbedded } from './db/embedded-database.ts'; await openEmbedded(${JSON.stringify(dataDir())}); console.log('open'); setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}
