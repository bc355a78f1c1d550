import { expect, it } from 'vitest';
import { CliError } from './command';
import { expectedFault } from './main';

it('says expected faults in one line, and leaves bugs their stack', () => {
  const faults = [
    Object.assign(new Error('Raw query failed.\n deadlock detected'), {
      code: 'P2010',
      meta: { driverAdapterError: { cause: { originalCode: '40P01' } } },
    }),
    Object.assign(new Error('write conflict'), { code: 'P2034' }),
    Object.assign(new Error("ENOENT: no such file, open 'x'"), { code: 'ENOENT' }),
    Object.assign(new Error("\nInvalid invocation:\n\nCan't reach database server"), { code: 'P1001' }),
    new CliError('there is no such person'),
  ];
  const withoutPackage = Object.assign(new Error("Cannot find package 'x' imported from /site/db/a.ts"), {
    code: 'ERR_MODULE_NOT_FOUND',
  });
  expect(expectedFault(withoutPackage)).toContain('package x is not installed: run "npm ci --include=dev"');
  for (const fault of faults) expect(expectedFault(fault)).toMatch(/^\S.+\S$/);
  for (const bug of [new TypeError('x is not a function'), 'text', Object.assign(new Error('x'), { code: 'P2002' })])
    expect(expectedFault(bug)).toBeNull();
});
