import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { closeDb, getDb } from '@/db/client';
import { findPostmaster } from '@/db/embedded/postmaster';
import { openDatabase } from '@/db/open-database';
import type { BenchOptions, BenchResult } from '@/test/bench/harness/benchmark';
import { createPublisher } from '@/test/bench/readers/publisher';
import { httpGet } from '@/test/bench/harness/http-get';
import { readFaults, startReaders } from '@/test/bench/readers/readers';
import { benchDirectory, startSite } from '@/test/bench/harness/site';
import { percentile } from '@/test/bench/harness/statistics';

export const summary = 'PostgreSQL killed under load, again and again for a minute: what readers of stored pages meet';

/** The server is started again by this process, which opened it, and killed as soon as it is there. */
export async function run({ full, logStep }: BenchOptions): Promise<BenchResult> {
  const seconds = full ? 60 : 20;
  const dataDir = benchDirectory('outage');
  const database = await openDatabase({ databaseUrl: undefined, dataDir });
  const site = await startSite({ DATABASE_URL: database.url, DEMO: '1', DATA_DIR: benchDirectory('outage-site') });
  try {
    const publisher = await createPublisher();
    const url = site.url + publisher.path;
    await untilShown(url, 0);
    const readers = startReaders([url]);
    await sleep(2_000);
    const { number } = await publisher.publish();
    await sleep(1_500);

    logStep(`${seconds} s without PostgreSQL`);
    const begun = performance.now();
    const { kills, notReady } = await killFor(seconds, dataDir, site.url);
    const endedAt = performance.now();
    await untilReady(`${site.url}/readyz`);
    const readyMs = performance.now() - endedAt;
    const next = await publishAgain(publisher.publish);
    await sleep(2_500);
    const readings = await readers.stop();
    const faults = readFaults(readings, publisher.published);
    const shown = readings.filter(({ numbers }) => numbers[0] === next).length;
    return {
      figures: [
        { name: 'requests', value: readings.length, unit: '' },
        {
          name: 'requests while it was away',
          value: readings.filter(({ begunAt }) => begunAt > begun && begunAt < endedAt).length,
          unit: '',
        },
        { name: 'requests that failed', value: faults.failed, unit: '', compareAs: 'exact' },
        {
          name: 'longest answer',
          value: percentile(
            readings.map(({ ms }) => ms),
            1,
          ),
          unit: 'ms',
        },
        { name: 'pages older than a second', value: faults.stale, unit: '', compareAs: 'exact' },
        { name: 'readyz answers of 503 meanwhile', value: notReady, unit: '' },
        { name: 'times killed', value: kills, unit: '' },
        { name: 'ready again after the last kill', value: readyMs, unit: 'ms' },
        { name: 'requests that saw what was published next', value: shown, unit: '' },
      ],
      notes: [
        `edition ${number} was published before, ${next} after; PostgreSQL itself is started again by this process, up to 5 s after a kill`,
      ],
    };
  } finally {
    await getDb()
      .article.deleteMany({ where: { externalId: 'bench:publish' } })
      .catch(() => undefined);
    await site.stop();
    await closeDb();
    await database.release();
  }
}

/** Kills the server as soon as it is there, and counts how often the site says meanwhile that it is not ready. */
async function killFor(seconds: number, dataDir: string, url: string): Promise<{ kills: number; notReady: number }> {
  const end = performance.now() + seconds * 1_000;
  let kills = 0;
  let notReady = 0;
  for (; performance.now() < end; await sleep(50)) {
    kills += await killServer(dataDir);
    notReady += (await httpGet(`${url}/readyz`)).status === 503 ? 1 : 0;
  }
  return { kills, notReady };
}

async function killServer(dataDir: string): Promise<number> {
  const server = await findPostmaster(join(dataDir, 'postgres'));
  if (!server) return 0;
  process.kill(server.pid, 'SIGKILL');
  return 1;
}

/** The connections of this process were cut as well: the first tries may meet them. */
async function publishAgain(publish: () => Promise<{ number: number }>): Promise<number> {
  for (let tries = 1; ; tries += 1) {
    try {
      return (await publish()).number;
    } catch (error) {
      if (tries === 20) throw error;
      await sleep(250);
    }
  }
}

async function untilReady(url: string): Promise<void> {
  for (const deadline = performance.now() + 60_000; (await httpGet(url)).status !== 200; await sleep(20)) {
    if (performance.now() > deadline) throw new Error(`${url} did not become ready in a minute`);
  }
}

async function untilShown(url: string, number: number): Promise<void> {
  for (
    const deadline = performance.now() + 30_000;
    !(await httpGet(url)).body.includes(`>طبعة ${number} `);
    await sleep(50)
  ) {
    if (performance.now() > deadline) throw new Error(`${url} did not show edition ${number}`);
  }
}
