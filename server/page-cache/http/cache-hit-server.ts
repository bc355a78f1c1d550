import type { Server as HttpServer } from 'node:http';
import { createServer, type Server, type Socket } from 'node:net';
import { log } from '@/lib/log';
import { limitConnections } from './connection-limits';
import { readRequestHead, type RequestHead } from './request-head';

/** Returns the complete answer when it is cached, otherwise null. */
export type ServeHit = (head: RequestHead) => Buffer | null;

export type CacheHitServer = { server: Server; closeIdle: () => void; closeAll: () => void };

/** Longer than the advertised keep-alive, so that no request crosses with the close of the connection. */
const IDLE_MS = 6_000;
/** Each costs some ten kilobytes. */
const MAX_CONNECTIONS = 10_000;
/** Stops answering a client that does not read its answers. */
const MAX_UNSENT_BYTES = 1024 * 1024;

/**
 * Listens in front of `http`. Node's HTTP server spends most of a cache hit on objects that a hit does not need; here
 * a plain GET of a cached page is answered with ready bytes. Everything else, starting at the first request on a
 * connection that is not exactly that, goes to `http` with its connection, unread.
 */
export function listenWithCacheHits(http: HttpServer, serveHit: ServeHit): CacheHitServer {
  const open = new Set<Socket>();
  const idle = new Set<Socket>();
  const mayStay = limitConnections();
  // `http` does not listen itself, and only from this event on watches the time limits of its connections.
  http.emit('listening');

  const onConnection = (socket: Socket): void => {
    if (!mayStay(socket)) return;
    open.add(socket);
    socket.once('close', () => open.delete(socket));
    const onData = (chunk: Buffer): void => {
      const head = readRequestHead(chunk);
      const bytes = head && socket.writableLength < MAX_UNSENT_BYTES ? tryHit(head) : null;
      if (bytes) socket.write(bytes);
      else handOver(chunk);
    };
    const handOver = (chunk: Buffer): void => {
      idle.delete(socket);
      socket.off('data', onData).off('timeout', end).off('error', end).off('close', untrack).setTimeout(0);
      socket.pause();
      socket.unshift(chunk);
      http.emit('connection', socket);
      socket.resume();
    };
    const end = (): void => void socket.destroy();
    const untrack = (): void => void idle.delete(socket);

    idle.add(socket);
    socket.setTimeout(IDLE_MS).on('data', onData).on('timeout', end).on('error', end).on('close', untrack);
  };

  const tryHit = (head: RequestHead): Buffer | null => {
    try {
      return serveHit(head);
    } catch (error) {
      // `http` answers instead, or reports the error.
      log.error('page-cache.hit-failed', { url: head.url, error });
      return null;
    }
  };

  const server = createServer({ noDelay: true }, onConnection);
  server.maxConnections = MAX_CONNECTIONS;
  return {
    server,
    closeIdle: () => {
      for (const socket of idle) socket.end();
    },
    closeAll: () => {
      for (const socket of open) socket.destroy();
    },
  };
}
