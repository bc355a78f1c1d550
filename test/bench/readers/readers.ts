import type { PublishedVersion } from './publisher';
import { httpGet } from '@/test/bench/harness/http-get';

/** What one request found: the editions that stand in the title, the headline and the body. Times of `performance.now()`. */
export type Reading = { begunAt: number; ms: number; status: number; numbers: number[] };

export type Readers = { count: () => number; stop: () => Promise<Reading[]> };

const READERS = 12;
const STALE_AFTER_MS = 1_000;

/** Reads the same article from every process, over and over, until told to stop. */
export function startReaders(urls: string[]): Readers {
  const readings: Reading[] = [];
  let stopped = false;
  const read = async (place: number): Promise<void> => {
    for (let request = place; !stopped; request += 1) readings.push(await readOnce(urls[request % urls.length] ?? ''));
  };
  const all = Promise.all(Array.from({ length: READERS }, (_, place) => read(place)));
  const stop = async (): Promise<Reading[]> => {
    stopped = true;
    await all;
    return readings;
  };
  return { count: () => readings.length, stop };
}

async function readOnce(url: string): Promise<Reading> {
  const begunAt = performance.now();
  const { status, body } = await httpGet(url).catch(() => ({ status: 0, body: Buffer.alloc(0) }));
  const html = body.toString();
  const patterns = [/<title>طبعة (\d+) /, /<h1[^>]*>طبعة (\d+) /, />متن (\d+) /];
  return {
    begunAt,
    ms: performance.now() - begunAt,
    status,
    numbers: patterns.map((pattern) => Number(pattern.exec(html)?.[1] ?? Number.NaN)),
  };
}

/** Counts errors, pages that were outdated for more than a second, and pages that mix two versions. */
export function readFaults(
  readings: Reading[],
  published: readonly PublishedVersion[],
): { failed: number; stale: number; mixed: number } {
  const faults = { failed: 0, stale: 0, mixed: 0 };
  for (const { begunAt, status, numbers } of readings) {
    const [number = Number.NaN] = numbers;
    if (status !== 200) faults.failed += 1;
    else if (numbers.some((other) => other !== number)) faults.mixed += 1;
    else if (number < newestBefore(published, begunAt - STALE_AFTER_MS)) faults.stale += 1;
  }
  return faults;
}

function newestBefore(published: readonly PublishedVersion[], time: number): number {
  return published.findLast(({ committedAt }) => committedAt <= time)?.number ?? 0;
}
