import type { IncomingMessage, Server, ServerOptions } from 'node:http';
import type { Socket } from 'node:net';

/**
 * For `createServer`: a head that is not whole after ten seconds is answered with 408. The time of a whole request is not limited,
 * since a film may come from a slow line: `watchBody` asks for a least speed instead.
 */
export const headLimits: ServerOptions = {
  headersTimeout: 10_000,
  requestTimeout: 0,
  connectionsCheckingInterval: 2_000,
};

/**
 * A client that takes nothing of its answer for this long is gone; so is one that sends less of its body than `LEAST_BYTES`. Mobile
 * networks stand still for many seconds between cells.
 */
const STALL_MS = 30_000;
/** About a kilobyte a second: GPRS carries twice as much. */
const LEAST_BYTES = 32_768;

/** Ends the connections on which nothing happens for a while, unless it is this process that is waited for. */
export function endStalledConnections(http: Server, stallMs = STALL_MS): void {
  const answering = new WeakSet<Socket>();
  http.on('request', ({ socket }, response) => {
    answering.add(socket);
    response.once('close', () => answering.delete(socket));
  });
  http.setTimeout(stallMs, (socket) => {
    if (!answering.has(socket) || socket.writableLength > 0) socket.destroy();
  });
}

/** Ends a connection whose request body comes slower than the least speed, also when the answer is already out. */
export function watchBody(request: IncomingMessage, stallMs = STALL_MS): void {
  const { headers, socket } = request;
  if (headers['content-length'] === undefined && headers['transfer-encoding'] === undefined) return;
  let before = socket.bytesRead;
  const timer = setInterval(() => {
    const isSlow = socket.bytesRead - before < LEAST_BYTES;
    before = socket.bytesRead;
    if (request.complete || socket.destroyed) clearInterval(timer);
    // A paused socket waits for this process, not for the client.
    else if (isSlow && !socket.isPaused()) socket.destroy();
  }, stallMs);
  timer.unref();
  request.once('close', () => request.complete && clearInterval(timer));
}
