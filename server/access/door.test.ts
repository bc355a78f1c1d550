import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Access } from '@/domain/settings/types';
import { openDoor } from './door';

const open: Access = {
  maintenance: { isOn: false, text: '', until: null },
  privacy: { isOn: false, passwordHash: '' },
};
const closed: Access = { ...open, privacy: { isOn: true, passwordHash: 'x' } };
const request = {} as IncomingMessage;
const response = {} as ServerResponse;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('stays closed until it is known who may come in, and asks nothing for each request', async () => {
  let answer: (access: Access) => void = () => undefined;
  const load = vi.fn(() => new Promise<Access>((resolve) => (answer = resolve)));
  const door = openDoor(load, () => Promise.resolve(true));
  door.setListening(true);
  expect(door.isOpen()).toBe(false);
  const first = door.answer(request, response);
  answer(open);
  expect([await first, door.isOpen()]).toEqual([false, true]);
  await vi.advanceTimersByTimeAsync(60_000);
  for (let n = 0; n < 1_000; n += 1) door.isOpen();
  expect(load).toHaveBeenCalledTimes(1);
});

it('lets nobody in by what was read before a change', async () => {
  const answers: ((access: Access) => void)[] = [];
  const door = openDoor(
    () => new Promise<Access>((resolve) => void answers.push(resolve)),
    () => Promise.resolve(true),
  );
  door.setListening(true);
  const waiting = door.answer(request, response);
  door.refresh();
  answers[0]?.(open);
  await vi.advanceTimersByTimeAsync(10);
  expect(door.isOpen()).toBe(false);
  answers[1]?.(closed);
  expect([await waiting, door.isOpen()]).toEqual([true, false]);
});

it('keeps to what it knew while the database is away, and knows nothing before', async () => {
  let known: Access | null = null;
  const load = vi.fn(() => (known ? Promise.resolve(known) : Promise.reject(new Error('away'))));
  const seen = vi.fn(() => Promise.resolve(true));
  const door = openDoor(load, seen);
  expect(await door.answer(request, response)).toBe(true);
  expect(seen).toHaveBeenLastCalledWith(request, response, null);
  known = closed;
  await vi.advanceTimersByTimeAsync(1_000);
  expect(door.isOpen()).toBe(false);
  known = open;
  await vi.advanceTimersByTimeAsync(1_000);
  expect(door.isOpen()).toBe(true);
  known = null;
  await vi.advanceTimersByTimeAsync(5_000);
  expect(door.isOpen()).toBe(true);
  door.close();
});
