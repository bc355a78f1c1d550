import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { sites } from '@/scripts/testing/sites.mjs';
import { expect, test } from './fixtures';

type Figures = Record<string, { figures: { name: string; value: number }[] }>;

/** Runs benchmarks against the site that the tests run on, and gives their figures by name. */
async function measure(
  names: string[],
  site: string,
  settings: Record<string, string> = {},
): Promise<{ figures: Record<string, number>; said: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'warraq-rights-'));
  const file = join(folder, 'figures.json');
  const env = { ...process.env, DATABASE_URL: '', DATA_DIR: sites.desk.dataDir, SITE: site, ...settings };
  const { stderr } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', 'test/bench/main.ts', ...names, '--json', file],
    { env },
  );
  const { results } = JSON.parse(await readFile(file, 'utf8')) as { results: Figures }; // written by the benchmarks
  await rm(folder, { recursive: true });
  return {
    said: stderr,
    figures: Object.fromEntries(
      Object.values(results).flatMap(({ figures }) => figures.map(({ name, value }) => [name, value])),
    ),
  };
}

test('whoever asks for whatever over HTTP is answered as the policies say', async ({ baseURL }) => {
  test.setTimeout(180_000);
  const { figures, said } = await measure(['probes'], baseURL ?? '', {
    PROBES: '150',
    SEED: String(new Date().getUTCDate()),
  });
  expect(said).not.toContain('WRONG');
  expect(figures).toMatchObject({ asked: 150, 'wrong answers': 0 });
});

test('what is ended at one process is over at another within a second', async ({ baseURL }) => {
  const { figures } = await measure(['sessions'], baseURL ?? '');
  expect(Object.keys(figures)).toHaveLength(4);
  for (const [name, milliseconds] of Object.entries(figures)) expect(milliseconds, name).toBeLessThan(1_000);
});
