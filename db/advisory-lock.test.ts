import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { advisoryLocks } from './advisory-lock';

it('gives each advisory lock a number of its own', () => {
  const numbers = Object.values(advisoryLocks);
  expect(new Set(numbers).size).toBe(numbers.length);
});

it('is the only place whose SQL takes advisory locks', () => {
  const code = ['*.ts', '*.tsx', '*.mjs', '*.cjs', '*.sql', '*.prisma'];
  const found = execFileSync('git', ['grep', '-lIE', '--untracked', 'advisory_(xact_)?(un)?lock', '--', ...code], {
    encoding: 'utf8',
  });
  const allowed = ['db/advisory-lock.test.ts', 'db/advisory-lock.ts'];
  expect(
    found
      .trim()
      .split('\n')
      .filter((file) => !allowed.includes(file)),
  ).toEqual([]);
});
