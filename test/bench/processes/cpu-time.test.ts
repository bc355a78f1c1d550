import { expect, it } from 'vitest';
import { toCpuTime, type TraceEvent } from './cpu-time';

const event = (name: string, times: Partial<TraceEvent>, tid = 1): TraceEvent => ({
  name,
  ph: 'X',
  pid: 1,
  tid,
  ts: 0,
  ...times,
});

it('gives a task the time that it computed, and what is inside it the place where it then was', () => {
  const trace = [
    event('Layout', { ts: 130, dur: 60, tts: 1_010, tdur: 5 }),
    event('RunTask', { ts: 100, dur: 100, tts: 1_000, tdur: 20 }),
    event('mark', { ph: 'I', ts: 195, tts: 1_018 }),
    event('RunTask', { ts: 300, dur: 10, tts: 1_020, tdur: 10 }),
  ];
  expect(toCpuTime(trace)).toEqual([
    event('RunTask', { ts: 100, dur: 20, tts: 1_000, tdur: 20 }),
    event('Layout', { ts: 110, dur: 5, tts: 1_010, tdur: 5 }),
    event('mark', { ph: 'I', ts: 118, tts: 1_018 }),
    event('RunTask', { ts: 300, dur: 10, tts: 1_020, tdur: 10 }),
  ]);
});

it('leaves alone what is outside of tasks, on other threads, or without processor time', () => {
  const trace = [
    event('RunTask', { ts: 100, dur: 100, tts: 1_000, tdur: 20 }),
    event('frame', { ph: 'I', ts: 150 }),
    event('between', { ts: 250, dur: 30, tts: 1_020, tdur: 3 }),
    event('request', { ts: 120, dur: 50, tts: 7, tdur: 7 }, 2),
  ];
  const [task, request, frame, between] = toCpuTime(trace);
  expect(task?.dur).toBe(20);
  expect([frame, between, request]).toEqual(trace.slice(1));
});
