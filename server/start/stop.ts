import type { Server } from 'node:net';
import { log } from '@/lib/log';

/** Ten seconds are allowed in all; closing the database needs some of them. */
const SHUTDOWN_MS = { requests: 4_000, everything: 9_500 } as const;
const POLL_MS = 100;

/** On SIGTERM or SIGINT: runs `stop`, then ends with 0. A second signal ends at once. */
export function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false;
  const onSignal = (signal: NodeJS.Signals) => {
    if (stopping) process.exit(1);
    stopping = true;
    log.debug('server.stopping', { signal });
    exitAfter(stop);
  };
  process.on('SIGTERM', onSignal).on('SIGINT', onSignal);
}

/** Runs `stop` and ends the process, with 1 when it fails or takes too long. */
export function exitAfter(stop: () => Promise<void>): void {
  setTimeout(() => process.exit(1), SHUTDOWN_MS.everything).unref();
  stop()
    .then(() => process.exit(0))
    .catch((error: unknown) => {
      log.error('server.stop-failed', { error });
      process.exit(1);
    });
}

export type ClosableServer = {
  server: Server;
  closeIdleConnections: () => void;
  closeAllConnections: () => void;
  close: () => Promise<void>;
};

/** Accepts no new requests, finishes those in flight, then closes the database and the rest. */
export async function stopServing({
  server,
  closeIdleConnections,
  closeAllConnections,
  close,
}: ClosableServer): Promise<void> {
  await new Promise<void>((resolve) => {
    // A busy connection becomes idle a moment later, so it is checked again.
    const look = setInterval(closeIdleConnections, POLL_MS);
    const force = setTimeout(closeAllConnections, SHUTDOWN_MS.requests);
    server.close(() => {
      clearInterval(look);
      clearTimeout(force);
      resolve();
    });
    closeIdleConnections();
  });
  await close();
}
