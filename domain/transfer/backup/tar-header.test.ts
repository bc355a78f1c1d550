import { describe, expect, it } from 'vitest';
import { readTarHeader, tarHeader, tarPadding } from './tar-header';

const at = new Date('2026-01-02T03:04:05Z');

describe('tar headers', () => {
  it.each([
    ['manifest.json', 0],
    ['media/ab/cdef0123.webp', 8 * 1024 ** 3 - 1],
    [`media/${'a'.repeat(60)}/${'b'.repeat(90)}.jpeg`, 513],
  ])('are read back: %s', (name, size) => {
    const header = tarHeader({ name, size }, at);
    expect(header).toHaveLength(512);
    expect(readTarHeader(header)).toEqual({ name, size });
    expect((size + tarPadding(size).length) % 512).toBe(0);
  });

  it('are told from what is none', () => {
    expect(readTarHeader(Buffer.alloc(512))).toBeNull();
    const header = tarHeader({ name: 'x', size: 1 }, at);
    header[3] = 0x41;
    expect(() => readTarHeader(header)).toThrow('not a tar header');
    expect(() => tarHeader({ name: 'x', size: 8 * 1024 ** 3 }, at)).toThrow('too large');
    expect(() => tarHeader({ name: 'x'.repeat(300), size: 1 }, at)).toThrow('too long');
  });
});
