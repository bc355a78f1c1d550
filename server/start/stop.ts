import type { Server } from 'node:http';
import { log } from '@/lib/log';

/** Ten seconds are allowed in all; the database needs some of them. */
const patience = { requests: 6_000, everything: 9_500 } as const;

/** On SIGTERM or SIGINT: takes nothing new, finishes what is in flight, runs `close`, ends with 0. A second signal ends at once. */
export function stopOnSignal(server: Server, close: () => Promise<void>): void {
  let stopping = false;
  const stop = (signal: NodeJS.Signals) => {
    if (stopping) process.exit(1);
    stopping = true;
    log.debug('server.stopping', { signal });
    setTimeout(() => process.exit(1), patience.everything).unref();
    finish(server)
      .then(close)
      .then(() => process.exit(0))
      .catch((error: unknown) => {
        log.error('server.stop-failed', { error });
        process.exit(1);
      });
  };
  process.on('SIGTERM', stop).on('SIGINT', stop);
}

function finish(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const force = setTimeout(() => server.closeAllConnections(), patience.requests);
    server.close(() => {
      clearTimeout(force);
      resolve();
    });
    server.closeIdleConnections();
  });
}
