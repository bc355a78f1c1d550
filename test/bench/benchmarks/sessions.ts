/**
 * `npm run bench -- sessions`: two processes on one database; what is ended at the first must be over at the second. SITE and
 * DATA_DIR name a running site as the first.
 */
import { closeDb } from '@/db/client';
import { openDatabase } from '@/db/open-database';
import type { BenchOptions, BenchResult } from '@/test/bench/harness/benchmark';
import { type Revocation, revocations } from '@/test/bench/probes/session-revocation';
import { dropPeople, makePeople } from '@/test/bench/probes/people';
import { readActions } from '@/test/bench/probes/surface';
import { benchDirectory, startSite } from '@/test/bench/harness/site';

export const summary = 'how long a session that was ended at one process goes on at another';

const PATIENCE_MS = 5_000;

/** Ends sessions in every way, some times each. */
export async function run({ logStep }: BenchOptions): Promise<BenchResult> {
  const dataDir = process.env['DATA_DIR'] ?? benchDirectory('probes');
  const running = process.env['SITE'];
  const first =
    running === undefined
      ? await startSite({ DATA_DIR: dataDir, DEMO: '0' })
      : { url: running, stop: () => Promise.resolve() };
  const database = await openDatabase({ databaseUrl: process.env['DATABASE_URL'] || undefined, dataDir });
  logStep('a second process begins');
  const second = await startSite({ DATA_DIR: dataDir, DATABASE_URL: database.url, DEMO: '0' });
  try {
    const figures = [];
    for (const revocation of revocations(readActions())) {
      const times: number[] = [];
      for (let round = 0; round < 3; round += 1) times.push(await timeOf(revocation, first.url, second.url));
      figures.push({
        name: `${revocation.name}, over elsewhere after at most`,
        value: Math.round(Math.max(...times)),
        unit: 'ms',
      });
    }
    return {
      figures,
      notes: [
        'from the answer that it was done to the sending of the first request that was refused, a page of the desk asked for again and again',
      ],
    };
  } finally {
    await second.stop();
    await closeDb();
    await database.release();
    await first.stop();
  }
}

async function timeOf({ name, revoke, isRevoked }: Revocation, first: string, second: string): Promise<number> {
  const [administrator, victim] = await makePeople(first, ['ADMINISTRATOR', 'EDITOR']);
  if (!administrator || !victim) throw new Error('there are two');
  try {
    const elsewhere = victim.visitor.at(second);
    if ((await elsewhere.open('/admin/front-page')) !== 200)
      throw new Error('the second process does not know the session');
    const outcome = await revoke(administrator, victim);
    if (outcome !== 'ok') throw new Error(`${name}: ${outcome}`);
    const begun = performance.now();
    let asked = begun;
    // The duration of the answer does not matter, only when the first rejected request was sent.
    while (!(await isRevoked(elsewhere)) && asked - begun < PATIENCE_MS) asked = performance.now();
    return asked - begun;
  } finally {
    await dropPeople([administrator, victim]);
  }
}
