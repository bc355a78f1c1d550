import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findSamplePages } from './sample-pages';
import type { Figure } from '@/test/bench/harness/benchmark';
import { httpGet } from '@/test/bench/harness/http-get';
import type { LoadResult } from '@/test/bench/harness/load';
import { type FileServer, nginxConfig, serveFile, startNginx } from '@/test/bench/harness/nginx';
import { freePort } from '@/db/embedded/free-port';
import { cpuMicroseconds } from '@/test/bench/processes/cpu-usage';
import { sideBySide } from '@/test/bench/harness/side-by-side';
import { startSite } from '@/test/bench/harness/site';
import { median } from '@/test/bench/harness/statistics';

const gzip = { 'accept-encoding': 'gzip' };
/** A page is written soon after it is stored. */
const WRITTEN_MS = 1_500;

/** Microseconds of processor time a request, of each round. */
type CpuSamples = number[];
type Measure = (url: string, headers: Record<string, string>) => Promise<LoadResult>;

/** nginx in front, as `deploy/nginx` has it, beside nginx serving one plain file of the same bytes, neither kept open. */
export async function measurePageExport(
  env: Record<string, string>,
  rounds: number,
  measure: Measure,
): Promise<Figure[]> {
  const directory = mkdtempSync(join(tmpdir(), 'warraq-pages-'));
  const site = await startSite({ ...env, PAGE_CACHE_DIR: directory });
  const opened: FileServer[] = [];
  try {
    const { article } = await findSamplePages(site.url);
    await httpGet(site.url + article, gzip);
    await sleep(WRITTEN_MS);
    const proxy = await startReverseProxy(site.port, directory);
    opened.push(proxy);
    const { body } = await httpGet(proxy.url + article, gzip);
    const plain = await serveFile(body, {
      path: article,
      encoding: 'gzip',
      workers: 1,
      port: await freePort(),
      openFileCache: false,
    });
    opened.push(plain);
    const [proxied, asFile]: [CpuSamples, CpuSamples] = [[], []];
    const perSecond = async (server: FileServer, samples: CpuSamples): Promise<number> => {
      const before = cpuMicroseconds(server.pid);
      const result = await measure(server.url + article, gzip);
      samples.push((cpuMicroseconds(server.pid) - before) / result.requests);
      return result.perSecond;
    };
    const { first: files, ratio } = await sideBySide(
      rounds,
      () => perSecond(proxy, proxied),
      () => perSecond(plain, asFile),
    );
    return figuresOf(files, ratio, median(proxied), median(asFile));
  } finally {
    for (const server of opened) await server.stop();
    await site.stop();
  }
}

function figuresOf(files: number, ratio: number, proxied: number, asFile: number): Figure[] {
  const unit = 'µs of nginx a request';
  return [
    { name: 'article by nginx from PAGE_CACHE_DIR', value: files, unit: 'requests/s' },
    {
      name: 'article from PAGE_CACHE_DIR / plain file',
      value: ratio,
      unit: '',
      compareAs: 'ratio',
      largerIsBetter: true,
    },
    { name: 'article by nginx from PAGE_CACHE_DIR, processor time', value: proxied, unit },
    { name: 'plain file, processor time', value: asFile, unit },
    { name: 'article from PAGE_CACHE_DIR / plain file, by processor time', value: asFile / proxied, unit: '' },
  ];
}

/** nginx as `deploy/nginx` has it, in front of a site that keeps its pages in `exportDirectory`. */
export async function startReverseProxy(sitePort: number, exportDirectory: string): Promise<FileServer> {
  const port = await freePort();
  const directory = mkdtempSync(join(tmpdir(), 'warraq-front-'));
  const server = readFileSync(join(import.meta.dirname, '../../../deploy/nginx/warraq.conf'), 'utf8')
    .replace('server 127.0.0.1:3000;', `server 127.0.0.1:${sitePort};`)
    .replace('listen 80;', `listen 127.0.0.1:${port} reuseport;`)
    .replaceAll('/var/lib/warraq/pages', exportDirectory);
  return startNginx(directory, nginxConfig(directory, 1, server), `http://127.0.0.1:${port}`);
}
