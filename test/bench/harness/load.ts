import { execFile, execFileSync } from 'node:child_process';
import { promisify } from 'node:util';
import autocannon from 'autocannon';

export type Load = {
  url: string;
  seconds: number;
  connections: number;
  headers: Record<string, string>;
  paths?: string[];
};
export type LoadResult = { requests: number; perSecond: number; p50: number; p99: number; failed: number };

/** Asks as fast as answers come, over connections that stay open: with wrk where it is installed, else with autocannon. */
export async function load(options: Load): Promise<LoadResult> {
  return hasWrk() && !options.paths ? loadWithWrk(options) : loadWithAutocannon(options);
}

/** Which of the two `load` uses. */
export function loadTool(): 'wrk' | 'autocannon' {
  return hasWrk() ? 'wrk' : 'autocannon';
}

function hasWrk(): boolean {
  try {
    execFileSync('sh', ['-c', 'command -v wrk'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

async function loadWithWrk({ url, seconds, connections, headers }: Load): Promise<LoadResult> {
  const given = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`]);
  const { stdout } = await promisify(execFile)('wrk', [
    '-t1',
    `-c${connections}`,
    `-d${seconds}s`,
    '--latency',
    ...given,
    url,
  ]);
  const number = (pattern: RegExp): number => Number(pattern.exec(stdout)?.[1] ?? 0);
  // wrk says nothing of failures when there were none.
  const failed =
    number(/Non-2xx or 3xx responses: (\d+)/) +
    [...stdout.matchAll(/(?:connect|read|write|timeout) (\d+)/g)].reduce((sum, [, count]) => sum + Number(count), 0);
  return {
    requests: number(/(?<!\d)(\d+) requests in/),
    perSecond: number(/Requests\/sec:\s+([\d.]+)/),
    p50: milliseconds(stdout, '50%'),
    p99: milliseconds(stdout, '99%'),
    failed,
  };
}

function milliseconds(output: string, share: string): number {
  const [, amount = '0', unit = 'ms'] = new RegExp(`${share}\\s+([\\d.]+)(us|ms|s)`).exec(output) ?? [];
  return Number(amount) * ({ us: 0.001, ms: 1, s: 1000 }[unit] ?? 1);
}

async function loadWithAutocannon({ url, seconds, connections, headers, paths }: Load): Promise<LoadResult> {
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    headers,
    ...(paths && { requests: paths.map((path) => ({ path })) }),
  });
  return {
    requests: result.requests.total,
    perSecond: result.requests.average,
    p50: result.latency.p50,
    p99: result.latency.p99,
    failed: result.errors + result.timeouts + result['5xx'] + result['4xx'],
  };
}
