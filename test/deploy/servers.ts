import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

/** Whether this system has a program. */
export function hasProgram(name: string): boolean {
  try {
    execFileSync('sh', ['-c', `command -v ${name}`], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** A port of this machine that nobody listens on. */
export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((listening) => probe.listen(0, '127.0.0.1', listening));
  const address = probe.address();
  await closeServer(probe);
  return address && typeof address === 'object' ? address.port : 0;
}

export function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((closed) => server.close(() => closed()));
}

/** Starts a server program and waits until `url` answers anything. */
export async function startProgram(
  command: string,
  args: string[],
  url: string,
): Promise<{ stop: () => Promise<void> }> {
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
