import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { freePort } from '@/db/embedded/free-port';

export type Site = {
  url: string;
  port: number;
  pid: number;
  /** What it printed until it was ready. */
  output: string;
  stop: () => Promise<void>;
};

const START_MS = 300_000;
const root = resolve(import.meta.dirname, '../../..');

/** A directory of the benchmarks' own; what is in it may be kept for the next run. */
export function benchDirectory(name: string): string {
  const directory = resolve(process.env['BENCH_DIR'] ?? join(root, '.cache/bench'), name);
  mkdirSync(directory, { recursive: true });
  return directory;
}

/** Starts the site as `npm start` does, on a free port, and waits until its front page is there. */
export async function startSite(env: Record<string, string>): Promise<Site> {
  const port = await freePort();
  const settings = { PORT: String(port), HOST: '127.0.0.1', SITE_URL: '', LOG_LEVEL: 'warn', DATABASE_URL: '', ...env };
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: root,
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = await ready(child);
  return { url: `http://127.0.0.1:${port}`, port, pid: child.pid ?? 0, output, stop: () => stop(child) };
}

async function ready(child: ChildProcess): Promise<string> {
  let output = '';
  const started = new Promise<void>((done, failed) => {
    const timer = setTimeout(
      () => failed(new Error(`the site was not ready in ${START_MS / 1000} s\n${output}`)),
      START_MS,
    );
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (chunk: string) => {
        output = (output + chunk).slice(-8_000);
        if (/^ready http/m.test(output)) done(clearTimeout(timer));
      });
    }
    child.once('exit', (code) => failed(new Error(`the site ended before it was ready (exit ${code})\n${output}`)));
  });
  await started;
  return output;
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}
