import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { build } from 'esbuild';

/** Bundled, so that a process starts within a fraction of a second and has time to work between fifty kills. */
export async function bundleWorker(): Promise<string> {
  const folder = join(process.cwd(), 'node_modules', '.cache', 'warraq');
  await mkdir(folder, { recursive: true });
  const outfile = join(folder, `worker-${process.pid}.mjs`);
  await build({
    entryPoints: ['test/jobs/worker-main.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
  });
  return outfile;
}

type KillPlan = { kills: number; begin: number; seconds: number; random: () => number };

/** Several processes that run the jobs; a killed one is replaced at once. */
export class WorkerProcesses {
  private readonly children: ChildProcess[] = [];
  kills = 0;

  constructor(
    private readonly program: string,
    private readonly databaseUrl: string,
    count: number,
  ) {
    for (let at = 0; at < count; at++) this.children.push(this.start());
  }

  /** `kill -9`, in the middle of whatever it does. */
  async kill(at: number): Promise<void> {
    const victim = this.children[at];
    if (!victim) return;
    const gone = new Promise((resolve) => victim.once('exit', resolve));
    victim.kill('SIGKILL');
    await gone;
    this.kills += 1;
    this.children[at] = this.start();
  }

  /** Kills one process after another at random moments within a period. */
  async killDuring({ kills, begin, seconds, random }: KillPlan): Promise<void> {
    const killTimes = Array.from({ length: kills }, () => begin + random() * seconds * 1_000).sort(
      (one, other) => one - other,
    );
    for (const killTime of killTimes) {
      await sleep(Math.max(0, killTime - Date.now()));
      await this.kill(Math.floor(random() * this.children.length));
    }
  }

  async stop(): Promise<void> {
    await Promise.all(
      this.children.map(
        (child) =>
          new Promise<void>((resolve) => {
            if (child.exitCode !== null || child.signalCode !== null) return resolve();
            child.once('exit', () => resolve());
            child.kill('SIGTERM');
          }),
      ),
    );
  }

  private start(): ChildProcess {
    const env = { ...process.env, DATABASE_URL: this.databaseUrl, LOG_LEVEL: 'error' };
    return spawn(process.execPath, [this.program], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  }
}
