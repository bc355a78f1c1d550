export type TraceEvent = {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Microseconds by the clock, and by the processor time of the thread where it is known. */
  ts: number;
  dur?: number;
  tts?: number;
  tdur?: number;
};
type Task = TraceEvent & Required<Pick<TraceEvent, 'dur' | 'tts' | 'tdur'>>;

/**
 * Converts a browser's trace to processor time: each task lasts as long as it computed, and its nested events move
 * along. On a machine with as many busy processes as processors, most of a task's wall-clock time is waiting for a
 * processor, which a throttling simulation would multiply.
 */
export function toCpuTime(events: readonly TraceEvent[]): TraceEvent[] {
  const current = new Map<string, Task | null>();
  const inOrder = [...events].sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  return inOrder.map((event) => {
    const thread = `${event.pid}:${event.tid}`;
    let task = current.get(thread);
    if (!task || event.ts >= task.ts + task.dur) task = isTask(event) ? event : null;
    current.set(thread, task);
    return task ? toCpuTimeOf(event, task) : event;
  });
}

function isTask(event: TraceEvent): event is Task {
  return (
    event.name.endsWith('RunTask') && event.dur !== undefined && event.tts !== undefined && event.tdur !== undefined
  );
}

function toCpuTimeOf(event: TraceEvent, task: Task): TraceEvent {
  if (event.tts === undefined) return event;
  const ts = task.ts + Math.min(Math.max(0, event.tts - task.tts), task.tdur);
  return { ...event, ts, ...(event.dur !== undefined && event.tdur !== undefined && { dur: event.tdur }) };
}
