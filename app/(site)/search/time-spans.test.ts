import { expect, it } from 'vitest';
import { timeSpans } from './time-spans';

it('counts back from today as the clocks of the zone show it', () => {
  const spans = timeSpans(new Date('2026-03-01T23:30:00Z'), 'Asia/Damascus');
  expect(spans).toEqual([
    { name: 'day', from: '2026-03-02' },
    { name: 'week', from: '2026-02-24' },
    { name: 'month', from: '2026-02-01' },
    { name: 'year', from: '2025-03-03' },
  ]);
});
