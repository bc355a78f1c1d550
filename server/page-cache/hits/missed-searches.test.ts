import { expect, it } from 'vitest';
import { missedQueryKey } from '@/domain/statistics/missed-query';
import { countMissedSearches } from './missed-searches';

const reader = { userAgent: 'Mozilla/5.0 (X11; Linux x86_64) Gecko/20100101 Firefox/140.0', isPrefetch: false };

it('counts a query however it is spelt, and nothing that may be personal', () => {
  expect(missedQueryKey('  الجِسْر   الأحمر ')).toBe('الجسر الاحمر');
  expect(missedQueryKey('ميزانية 2026')).toBe('ميزانيه 2026');
  for (const personal of ['huda@example.org', '٠٩٤٤١٢٣٤٥٦', 'هدى 0944-123-456', 'DE12 3456 7890'])
    expect(missedQueryKey(personal), personal).toBeNull();
  expect(missedQueryKey('كلمة '.repeat(40))).toBeNull();
  expect(missedQueryKey('\u0000\u0640 \ud800')).toBeNull();
  expect(missedQueryKey('a\u0000b\ud800')).toBe('a b');
});

it('counts readers alone, keeps a bounded number, and what could not be written', async () => {
  const written: { query: string; count: number }[][] = [];
  let isAway = false;
  const searches = countMissedSearches((counts) => {
    if (isAway) return Promise.reject(new Error('away'));
    written.push(counts);
    return Promise.resolve();
  });
  searches.count('جسر', reader);
  searches.count('جِسر', reader);
  searches.count('جسر', { ...reader, isPrefetch: true });
  searches.count('جسر', { ...reader, userAgent: 'curl/8' });
  await searches.flush();
  expect(written).toEqual([[{ query: 'جسر', count: 2 }]]);
  isAway = true;
  searches.count('سد', reader);
  await searches.flush();
  isAway = false;
  for (let n = 0; n < 1_500; n += 1) searches.count(`x${n}`, reader);
  searches.count('x1', reader);
  await searches.close();
  expect(written[1]?.length).toBeLessThanOrEqual(1_000);
  expect(written[1]).toEqual(
    expect.arrayContaining([
      { query: 'سد', count: 1 },
      { query: 'x1', count: 2 },
    ]),
  );
});
