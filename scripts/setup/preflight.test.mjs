import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { preflight } from './preflight.mjs';

let folder;
let taken;
let free;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'warraq-preflight-'));
  writeFileSync(join(folder, 'file'), '');
  taken = await listening();
  const passing = await listening();
  free = String(passing.address().port);
  await new Promise((done) => passing.close(done));
});
afterAll(() => {
  taken.close();
  rmSync(folder, { recursive: true });
});

const listening = () =>
  new Promise((done) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => done(server));
  });

const refusal = (env) =>
  preflight({ PORT: free, DATA_DIR: join(folder, 'data'), ...env }).then(
    () => null,
    (error) => `${error.name}: ${error.message}`,
  );

it('lets a start go on that nothing is in the way of, and leaves nothing behind', async () => {
  expect(await refusal({ DATA_DIR: join(folder, 'deep', 'data') })).toBeNull();
  expect(readdirSync(join(folder, 'deep', 'data'))).toEqual([]);
});

it('says so when the data directory is a file, or below one', async () => {
  for (const path of [join(folder, 'file'), join(folder, 'file', 'data')]) {
    expect(await refusal({ DATA_DIR: path })).toMatch(
      /^Refusal: cannot write to DATA_DIR \S+ \([A-Z]+\): choose another directory$/,
    );
  }
});

it.runIf(existsSync('/proc/version'))('says so at once where no folder can be made, root or not', async () => {
  expect(await refusal({ DATA_DIR: '/proc/warraq/data' })).toMatch(
    /^Refusal: cannot write to DATA_DIR \/proc\/warraq\/data \([A-Z]+\)/,
  );
});

it('names a port that is taken, and who has it when that is this very site', async () => {
  const { port } = taken.address();
  expect(await refusal({ PORT: String(port) })).toBe(
    `Refusal: port ${port} is taken: choose another one (PORT=${port + 1} npm start)`,
  );
  writeFileSync(
    join(folder, 'data', 'site.json'),
    JSON.stringify({ pid: 4711, port, url: `http://localhost:${port}` }),
  );
  expect(await refusal({ PORT: String(port) })).toBe(
    `Refusal: this site is already running: http://localhost:${port} (process 4711)`,
  );
});

it('names a database that is none, or that does not answer', async () => {
  expect(await refusal({ DATABASE_URL: 'mysql://localhost/x' })).toBe(
    'Refusal: DATABASE_URL: must be a postgresql:// address',
  );
  expect(await refusal({ DATABASE_URL: 'localhost' })).toBe('Refusal: DATABASE_URL: must be a postgresql:// address');
  expect(await refusal({ DATABASE_URL: `postgresql://me:secret@127.0.0.1:${free}/x` })).toBe(
    `Refusal: DATABASE_URL: no database answers at 127.0.0.1:${free} (ECONNREFUSED)`,
  );
});
