import { randomFillSync } from 'node:crypto';

/** Random bytes are drawn for many ids at once. */
const pool = Buffer.alloc(8 * 512);
let used = pool.length;
let last = 0;
let counter = 0;

/**
 * A version 7 UUID (RFC 9562, method 1): time in milliseconds, a counter so that ids made in the same millisecond sort in
 * the order they were made, and 62 random bits.
 */
export function uuidV7(): string {
  const now = Date.now();
  if (now > last) {
    last = now;
    counter = 0;
  } else if (++counter > 0xfff) {
    last += 1;
    counter = 0;
  }
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const bytes = Buffer.alloc(16);
  pool.copy(bytes, 8, used, used + 8);
  used += 8;
  bytes.writeUIntBE(last, 0, 6);
  bytes.writeUInt16BE(0x7000 | counter, 6);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
