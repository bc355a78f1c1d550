import cluster, { type Worker } from 'node:cluster';
import { join } from 'node:path';
import { log } from '@/lib/log';
import { StartupError } from '@/server/start/startup-error';
import { exitAfter } from '@/server/start/stop';

export type Workers = { port: number; stop: () => Promise<void> };

const STOP = 'stop';
const workerVariable = 'WARRAQ_WORKER';
/** A worker that died at once would die again at once. */
const RESTART_DELAY_MS = 1_000;

/**
 * Starts `count` processes that share one port and replaces any that dies, after calling `onDeath` with its number
 * (from 1).
 * @throws StartupError when the first of them cannot serve.
 */
export async function startWorkers(count: number, onDeath: (workerNumber: number) => void): Promise<Workers> {
  cluster.setupPrimary({ exec: join(process.cwd(), 'scripts/setup/worker.mjs') });
  let stopping = false;
  const start = (place: number): Worker => {
    const worker = cluster.fork({ [workerVariable]: String(place) });
    worker.on('exit', (code, signal) => {
      if (stopping) return;
      onDeath(place);
      log.error('worker.died', { place, code, signal });
      setTimeout(() => stopping || start(place), RESTART_DELAY_MS);
    });
    return worker;
  };
  const port = await portOf(start(1));
  // The port is known now; the other workers take the same.
  process.env['PORT'] = String(port);
  await Promise.all(Array.from({ length: count - 1 }, (_, at) => portOf(start(at + 2))));
  const stop = async (): Promise<void> => {
    stopping = true;
    await Promise.all(Object.values(cluster.workers ?? {}).map((worker) => worker && stopWorker(worker)));
  };
  return { port, stop };
}

/** Whether this process is the one for work that only one worker may do. */
export function isFirstWorker(): boolean {
  return process.env[workerVariable] === '1';
}

/**
 * In a worker: runs `stop` and exits when the parent says so or is gone. The parent handles signals sent to the whole
 * group.
 */
export function stopOnParentMessage(stop: () => Promise<void>): void {
  let stopping = false;
  const once = (): void => {
    if (!stopping) exitAfter(stop);
    stopping = true;
  };
  process.on('SIGINT', () => undefined).on('SIGTERM', once);
  process.on('message', (message) => message === STOP && once()).on('disconnect', once);
}

function portOf(worker: Worker): Promise<number> {
  return new Promise((resolve, reject) => {
    worker.once('listening', ({ port }) => resolve(port));
    worker.once('exit', (code) =>
      reject(new StartupError(`a worker ended before it served (exit ${code}): see the lines above`)),
    );
  });
}

function stopWorker(worker: Worker): Promise<void> {
  return new Promise((resolve) => {
    worker.once('exit', () => resolve());
    if (worker.isConnected()) worker.send(STOP);
  });
}
