/** Counters of the page cache: its part of `/metrics` (server/answer-metrics.ts puts all parts together). */
export const counters = {
  hits: 0,
  misses: 0,
  stale: 0,
  notModified: 0,
  coalesced: 0,
  renders: 0,
  renderFailures: 0,
  rendersRepeated: 0,
  dropped: 0,
  evicted: 0,
  invalidations: 0,
  lostConnections: 0,
  bytesSent: 0,
};

const bounds = [5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 10_000];
const renderTimes = { counts: new Array<number>(bounds.length + 1).fill(0), sum: 0 };

/** Records the duration of a render. */
export function observeRenderTime(ms: number): void {
  const at = bounds.findIndex((bound) => ms <= bound);
  const bucket = at < 0 ? bounds.length : at;
  renderTimes.counts[bucket] = (renderTimes.counts[bucket] ?? 0) + 1;
  renderTimes.sum += ms;
}

/** All metrics in Prometheus' text format, including `gauges`. */
export function writeMetrics(gauges: Record<string, number>): string {
  const lines = Object.entries(counters).flatMap(([name, value]) =>
    series(`warraq_page_cache_${snake(name)}_total`, 'counter', value),
  );
  for (const [name, value] of Object.entries(gauges)) lines.push(...series(`warraq_${snake(name)}`, 'gauge', value));
  return [...lines, ...histogram(), ''].join('\n');
}

function series(name: string, type: string, value: number): string[] {
  return [`# TYPE ${name} ${type}`, `${name} ${value}`];
}

function histogram(): string[] {
  const name = 'warraq_page_cache_render_seconds';
  let total = 0;
  const buckets = [...bounds, Number.POSITIVE_INFINITY].map((bound, at) => {
    total += renderTimes.counts[at] ?? 0;
    return `${name}_bucket{le="${Number.isFinite(bound) ? bound / 1_000 : '+Inf'}"} ${total}`;
  });
  return [`# TYPE ${name} histogram`, ...buckets, `${name}_sum ${renderTimes.sum / 1_000}`, `${name}_count ${total}`];
}

function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
