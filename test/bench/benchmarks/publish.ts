import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { closeDb, getDb } from '@/db/client';
import { openDatabase } from '@/db/open-database';
import type { BenchOptions, BenchResult } from '@/test/bench/harness/benchmark';
import { httpGet } from '@/test/bench/harness/http-get';
import type { FileServer } from '@/test/bench/harness/nginx';
import { hasProgram } from '@/test/programs/programs';
import { startReverseProxy } from '@/test/bench/readers/page-export';
import { type PublishedVersion, createPublisher } from '@/test/bench/readers/publisher';
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
export async function run({ full, logStep }: BenchOptions): Promise<BenchResult> {
  const dataDir = benchDirectory('publish');
  const database = await openDatabase({ databaseUrl: undefined, dataDir });
  const env = { DATABASE_URL: database.url, DEMO: '1' };
  const exportDirectory = mkdtempSync(join(tmpdir(), 'warraq-pages-'));
  const sites = [await startSite({ ...env, DATA_DIR: benchDirectory('publish-0'), PAGE_CACHE_DIR: exportDirectory })];
  let proxy: FileServer | null = null;
  try {
    for (let place = 1; place < PROCESSES; place += 1)
      sites.push(await startSite({ ...env, DATA_DIR: benchDirectory(`publish-${place}`) }));
    const publisher = await createPublisher();
    proxy = hasProgram('nginx') ? await startReverseProxy(sites[0]?.port ?? 0, exportDirectory) : null;
    const processes = sites.map(({ url }) => url + publisher.path);
    const urls = proxy ? [...processes, proxy.url + publisher.path] : processes;
    await Promise.all(urls.map((url) => waitUntilVisible(url, publisher.published[0]?.number ?? 0)));

    logStep(`${PUBLISHES} publishes, one after another, nobody else reading`);
    const idle: number[] = [];
    for (let count = 0; count < (full ? PUBLISHES : PUBLISHES / 2); count += 1)
      idle.push(await timeOnePublish(publisher, urls));

    logStep(`${REQUESTS} requests during ${PUBLISHES} publishes`);
    const exchanges = await publishUnderLoad(publisher.publish, urls);
    const faults = readFaults(exchanges, publisher.published);
    return {
      figures: [
        {
          name: 'commit to visible in all of 3 processes and through nginx p50',
          value: percentile(idle, 0.5),
          unit: 'ms',
        },
        {
          name: 'commit to visible in all of 3 processes and through nginx p99',
          value: percentile(idle, 0.99),
          unit: 'ms',
        },
        { name: 'publishes under load', value: publisher.published.length - idle.length - 1, unit: '' },
        { name: 'requests under load', value: exchanges.length, unit: '' },
        { name: 'requests that failed', value: faults.failed, unit: '', compareAs: 'exact' },
        { name: 'pages older than a second', value: faults.stale, unit: '', compareAs: 'exact' },
        { name: 'pages mixed of two states', value: faults.mixed, unit: '', compareAs: 'exact' },
      ],
      notes: [
        'the measuring process polls every process in turn; on a busy machine its own delay is part of the figure',
        ...(proxy ? [] : ['nginx is not installed: the processes alone']),
      ],
    };
  } finally {
    await getDb()
      .article.deleteMany({ where: { externalId: 'bench:publish' } })
      .catch(() => undefined);
    await proxy?.stop();
    for (const site of sites) await site.stop();
    rmSync(exportDirectory, { recursive: true, force: true });
    await closeDb();
    await database.release();
  }
}

/** Publishes at an even pace among the requests of readers. */
async function publishUnderLoad(publish: () => Promise<PublishedVersion>, urls: string[]): Promise<Reading[]> {
  const readers = startReaders(urls);
  for (let count = 1; count <= PUBLISHES; count += 1) {
    await publish();
    while (readers.count() < (count * REQUESTS) / PUBLISHES) await sleep(5);
  }
  return readers.stop();
}

/** Milliseconds from the end of the command (its commit) until every process serves the new version. */
async function timeOnePublish(
  publisher: { publish: () => Promise<PublishedVersion> },
  urls: string[],
): Promise<number> {
  const { number, committedAt } = await publisher.publish();
  await Promise.all(urls.map((url) => waitUntilVisible(url, number)));
  return performance.now() - committedAt;
}

async function waitUntilVisible(url: string, number: number): Promise<void> {
  const deadline = performance.now() + 30_000;
  while (performance.now() < deadline) {
    const { body } = await httpGet(url);
    if (body.includes(`>${titlePrefix(number)}`)) return;
  }
  throw new Error(`${url} did not show edition ${number} in 30 s`);
}

function titlePrefix(number: number): string {
  return `طبعة ${number} `;
}
