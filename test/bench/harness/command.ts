import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

export type CommandRun = { seconds: number; peakBytes: number | null };

const root = resolve(import.meta.dirname, '../../..');
const SAMPLE_INTERVAL_MS = 100;

/** Runs `npm run warraq -- ARGS` on a data directory, and notes the most memory it held (Linux alone tells). */
export async function runCommand(
  args: string[],
  dataDir: string,
  settings: Record<string, string> = {},
): Promise<CommandRun> {
  const begun = performance.now();
  const env = { ...process.env, DATA_DIR: dataDir, DATABASE_URL: '', LOG_LEVEL: 'warn', ...settings };
  const child = spawn(process.execPath, ['scripts/warraq.mjs', ...args], {
    cwd: root,
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let errorOutput = '';
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (errorOutput = (errorOutput + chunk).slice(-4_000)));
  let peakBytes: number | null = null;
  const timer = setInterval(() => (peakBytes = peakMemoryOf(child.pid) ?? peakBytes), SAMPLE_INTERVAL_MS);
  const code = await new Promise<number | null>((done, failed) => child.once('error', failed).once('close', done));
  clearInterval(timer);
  if (code !== 0) throw new Error(`warraq ${args.join(' ')} ended with ${code}\n${errorOutput}`);
  return { seconds: (performance.now() - begun) / 1_000, peakBytes };
}

/** A running process's peak memory so far, from the kernel. */
function peakMemoryOf(pid: number | undefined): number | null {
  try {
    const [, kilobytes] = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return kilobytes === undefined ? null : Number(kilobytes) * 1024;
  } catch {
    return null;
  }
}
