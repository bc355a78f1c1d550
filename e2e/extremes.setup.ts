import { execFile } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { test } from '@playwright/test';
import { sites } from '@/scripts/testing/sites.mjs';
import { extremes } from './pages/extremes';

// Before any page is read: a section that appears meanwhile would change the pages of other tests.
test('articles of extreme layout are imported', async () => {
  const file = join(await mkdtemp(join(tmpdir(), 'warraq-layout-')), 'extremes.jsonl');
  await writeFile(
    file,
    extremes.map((record) => JSON.stringify({ ...record, date: '2020-02-02T08:00:00Z' })).join('\n'),
  );
  await promisify(execFile)(process.execPath, ['scripts/warraq.mjs', 'import', file], {
    env: { ...process.env, DATA_DIR: sites.readers.dataDir },
  });
});
