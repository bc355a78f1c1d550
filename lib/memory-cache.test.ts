import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { clearMemoryCache, setListening, cached } from './memory-cache';

let asked = 0;
const load = async (): Promise<number> => (asked += 1);
const read = (): Promise<number> => cached('count', load);

beforeEach(() => {
  asked = 0;
  vi.useFakeTimers();
});
afterEach(() => {
  setListening(false);
  vi.useRealTimers();
});

it('asks once a second while nothing is heard of changes', async () => {
  expect([await read(), await read()]).toEqual([1, 1]);
  vi.advanceTimersByTime(1_001);
  expect(await read()).toBe(2);
});

it('loads once until cleared, while invalidations arrive', async () => {
  expect(await read()).toBe(1);
  setListening(true);
  expect(await read()).toBe(2);
  vi.advanceTimersByTime(60_000);
  expect(await read()).toBe(2);
  clearMemoryCache();
  expect(await read()).toBe(3);
  setListening(false);
  expect(await read()).toBe(4);
});

it('does not remember a failure', async () => {
  await expect(cached('failing', () => Promise.reject(new Error('away')))).rejects.toThrow('away');
  expect(await cached('failing', load)).toBe(1);
});
