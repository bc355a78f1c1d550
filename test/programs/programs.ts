import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

export type Program = { pid: number | undefined; stop: () => Promise<void> };

/** Whether this system has a program. */
export function hasProgram(name: string): boolean {
  try {
    execFileSync('sh', ['-c', `command -v ${name}`], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

export function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((closed) => server.close(() => closed()));
}

/** Starts a server program and waits until `url` answers anything. */
export async function startProgram(command: string, args: string[], url: string): Promise<Program> {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let errorOutput = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (chunk: string) => (errorOutput += chunk));
  for (
    let attempt = 0;
    !(await fetch(url)
      .then((response) => response.text())
      .then(
        () => true,
        () => false,
      ));
    attempt += 1
  ) {
    if (attempt > 300 || child.exitCode !== null) throw new Error(`${command} did not start\n${errorOutput}`);
    await sleep(100);
  }
  return {
    pid: child.pid,
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** Waits for something to become so. */
export async function waitUntil(condition: () => boolean | Promise<boolean>): Promise<void> {
  for (let attempt = 0; !(await condition()); attempt += 1) {
    if (attempt > 200) throw new Error('it did not become so in 10 s');
    await sleep(50);
  }
}
