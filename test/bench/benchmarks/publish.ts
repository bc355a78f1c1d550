import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { closeDb, getDb } from '@/db/client';
import { openDatabase } from '@/db/open';
import type { BenchOptions, BenchResult } from '@/test/bench/harness/benchmark';
import { ask } from '@/test/bench/harness/exchange';
import { type FileServer, hasNginx } from '@/test/bench/harness/nginx';
import { startFront } from '@/test/bench/readers/pages-as-files';
import { type Edition, makeEditor } from '@/test/bench/readers/publisher';
import { benchDirectory, startSite } from '@/test/bench/harness/site';
import { percentile } from '@/test/bench/harness/statistics';
import { readFaults, type Reading, startReaders } from '@/test/bench/readers/readers';

export const summary = 'from commit to visible in every process; readers’ requests while much is published';

const PUBLISHES = 200;
const REQUESTS = 20_000;
const PROCESSES = 3;

/**
 * Three processes on one database, the first of which keeps its pages as files for an nginx in front. An article is
 * published again and again while readers ask all of them for it.
 */
export async function run({ full, say }: BenchOptions): Promise<BenchResult> {
  const dataDir = benchDirectory('publish');
  const database = await openDatabase({ databaseUrl: undefined, dataDir });
  const env = { DATABASE_URL: database.url, DEMO: '1' };
  const exportDirectory = mkdtempSync(join(tmpdir(), 'warraq-pages-'));
  const sites = [await startSite({ ...env, DATA_DIR: benchDirectory('publish-0'), PAGE_CACHE_DIR: exportDirectory })];
  let front: FileServer | null = null;
  try {
    for (let place = 1; place < PROCESSES; place += 1)
      sites.push(await startSite({ ...env, DATA_DIR: benchDirectory(`publish-${place}`) }));
    const editor = await makeEditor();
    front = hasNginx() ? await startFront(sites[0]?.port ?? 0, exportDirectory) : null;
    const processes = sites.map(({ url }) => url + editor.path);
    const urls = front ? [...processes, front.url + editor.path] : processes;
    await Promise.all(urls.map((url) => seen(url, editor.published[0]?.number ?? 0)));

    say(`${PUBLISHES} publishes, one after another, nobody else reading`);
    const quiet: number[] = [];
    for (let count = 0; count < (full ? PUBLISHES : PUBLISHES / 2); count += 1)
      quiet.push(await timeOnePublish(editor, urls));

    say(`${REQUESTS} requests during ${PUBLISHES} publishes`);
    const exchanges = await publishUnderLoad(editor.publish, urls);
    const faults = readFaults(exchanges, editor.published);
    return {
      figures: [
        {
          name: 'commit to visible in all of 3 processes and through nginx p50',
          value: percentile(quiet, 0.5),
          unit: 'ms',
        },
        {
          name: 'commit to visible in all of 3 processes and through nginx p99',
          value: percentile(quiet, 0.99),
          unit: 'ms',
        },
        { name: 'publishes under load', value: editor.published.length - quiet.length - 1, unit: '' },
        { name: 'requests under load', value: exchanges.length, unit: '' },
        { name: 'requests that failed', value: faults.failed, unit: '', held: 'exact' },
        { name: 'pages older than a second', value: faults.stale, unit: '', held: 'exact' },
        { name: 'pages mixed of two states', value: faults.mixed, unit: '', held: 'exact' },
      ],
      notes: [
        'the measuring process polls every process in turn; on a busy machine its own delay is part of the figure',
        ...(front ? [] : ['nginx is not installed: the processes alone']),
      ],
    };
  } finally {
    await getDb()
      .article.deleteMany({ where: { externalId: 'bench:publish' } })
      .catch(() => undefined);
    await front?.stop();
    for (const site of sites) await site.stop();
    rmSync(exportDirectory, { recursive: true, force: true });
    await closeDb();
    await database.release();
  }
}

/** Publishes at an even pace among the requests of readers. */
async function publishUnderLoad(publish: () => Promise<Edition>, urls: string[]): Promise<Reading[]> {
  const readers = startReaders(urls);
  for (let count = 1; count <= PUBLISHES; count += 1) {
    await publish();
    while (readers.done() < (count * REQUESTS) / PUBLISHES) await sleep(5);
  }
  return readers.stop();
}

/** Milliseconds from the end of the command (its commit) until every process serves the new version. */
async function timeOnePublish(editor: { publish: () => Promise<Edition> }, urls: string[]): Promise<number> {
  const { number, committedAt } = await editor.publish();
  await Promise.all(urls.map((url) => seen(url, number)));
  return performance.now() - committedAt;
}

async function seen(url: string, number: number): Promise<void> {
  const deadline = performance.now() + 30_000;
  while (performance.now() < deadline) {
    const { body } = await ask(url);
    if (body.includes(`>${titleMark(number)}`)) return;
  }
  throw new Error(`${url} did not show edition ${number} in 30 s`);
}

function titleMark(number: number): string {
  return `طبعة ${number} `;
}
