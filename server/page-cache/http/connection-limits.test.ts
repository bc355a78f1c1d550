import { Socket } from 'node:net';
import { expect, it } from 'vitest';
import { limitConnections } from './connection-limits';

function socketFrom(remoteAddress: string): Socket {
  return Object.defineProperty(new Socket(), 'remoteAddress', { value: remoteAddress });
}

it('refuses connections of a network beyond the limit, until one closes', async () => {
  const mayStay = limitConnections(2);
  const [first, second, third] = ['2a02:8109::1', '2a02:8109:0:0:1::2', '2a02:8109::3'].map(socketFrom);
  if (!first || !second || !third) throw new Error('three sockets');
  expect([first, second, third].map(mayStay)).toEqual([true, true, false]);
  expect(third.destroyed).toBe(true);
  expect(['2a02:8109:0:1::1', '198.51.100.7', '::ffff:198.51.100.7'].map(socketFrom).map(mayStay)).toEqual([
    true,
    true,
    true,
  ]);
  expect(mayStay(socketFrom('198.51.100.7'))).toBe(false);
  first.destroy();
  await new Promise((resolve) => setImmediate(resolve));
  expect(mayStay(socketFrom('2a02:8109::4'))).toBe(true);
});

it('does not count those that a proxy brings', () => {
  const mayStay = limitConnections(1);
  expect(['127.0.0.1', '127.0.0.1', '::1', '10.0.0.2', '10.0.0.2'].map(socketFrom).map(mayStay)).not.toContain(false);
});
