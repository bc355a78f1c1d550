import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { AddressCount } from '@/domain/redirects/hits';
import { countAddresses } from './addresses';

const reader = {
  userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
  isPrefetch: false,
};
const missing = (path: string) => ({ kind: 'MISSING' as const, path });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('counts readers alone, and what only programs ask for not at all', async () => {
  const record = vi.fn<(counts: AddressCount[]) => Promise<void>>(() => Promise.resolve());
  const addresses = countAddresses(record);
  for (let n = 0; n < 3; n += 1) addresses.count(missing('/old page'), reader);
  addresses.count({ kind: 'REDIRECT', path: '/.well' }, reader);
  addresses.count(missing('/old page'), { ...reader, isPrefetch: true });
  addresses.count(missing('/old page'), { ...reader, userAgent: 'curl/8.5.0' });
  addresses.count(missing('/.env'), reader);
  await addresses.close();
  expect(record.mock.lastCall?.[0]).toEqual([
    { kind: 'MISSING', path: '/old page', hits: 3 },
    { kind: 'REDIRECT', path: '/.well', hits: 1 },
  ]);
});

it('holds a bounded number of a million different addresses, and keeps those met most', async () => {
  const record = vi.fn<(counts: AddressCount[]) => Promise<void>>(() => Promise.resolve());
  const addresses = countAddresses(record);
  for (let n = 0; n < 1_000_000; n += 1) {
    addresses.count(missing(`/scan/${n}`), reader);
    if (n % 200 === 0) addresses.count(missing('/wanted'), reader);
  }
  await addresses.close();
  const counts = record.mock.lastCall?.[0] ?? [];
  expect(counts.length).toBeLessThanOrEqual(2_000);
  expect(counts.find(({ path }) => path === '/wanted')?.hits).toBe(5_000);
});
