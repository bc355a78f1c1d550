import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { writeMetrics } from '@/server/page-cache/store/metrics';

const loopback = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/** `/metrics` for Prometheus. Answers clients on this machine and those that send the token; others get 404. */
export function answerMetrics(token: string | undefined, gauges: () => Record<string, number>) {
  return (request: IncomingMessage, response: ServerResponse): boolean => {
    if (request.url !== '/metrics') return false;
    if (!mayRead(request, token)) {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Not Found\n');
      return true;
    }
    const { rss, heapUsed } = process.memoryUsage();
    const text = writeMetrics({
      ...gauges(),
      processResidentBytes: rss,
      processHeapBytes: heapUsed,
      processUptimeSeconds: process.uptime(),
    });
    response
      .writeHead(200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8', 'cache-control': 'no-store' })
      .end(text);
    return true;
  };
}

/** A proxy on this machine also connects from here, but adds a forwarding header: such a request is not local. */
function mayRead({ headers, socket }: IncomingMessage, token: string | undefined): boolean {
  if (token !== undefined && isSame(headers.authorization ?? '', `Bearer ${token}`)) return true;
  const isForwarded =
    headers['x-forwarded-for'] !== undefined || headers.forwarded !== undefined || headers.via !== undefined;
  return token === undefined && !isForwarded && loopback.has(socket.remoteAddress ?? '');
}

function isSame(given: string, wanted: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(wanted)];
  return one.length === other.length && timingSafeEqual(one, other);
}
