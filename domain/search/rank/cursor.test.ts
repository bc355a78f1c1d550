import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeSearchCursor, encodeSearchCursor, roundScore } from './cursor';

const position = fc.record({
  value: fc
    .double({ min: -99_999, max: 99_999, noNaN: true })
    .map(roundScore)
    .map((value) => value + 0),
  doc: fc.nat(0x7fffffff),
  now: fc.date({ min: new Date(0), max: new Date('2200-01-01'), noInvalidDate: true }),
});

describe('the cursor of a search', () => {
  it('names the very position it was made of, in letters that need no escaping', () => {
    fc.assert(
      fc.property(position, (given) => {
        const cursor = encodeSearchCursor(given);
        expect(cursor).toMatch(/^[\w-]+$/);
        expect(decodeSearchCursor(cursor)).toEqual({ ...given, value: expect.closeTo(given.value, 6) as number });
      }),
    );
  });

  it.each([
    '',
    'x',
    'null',
    Buffer.from('s1.1.00000.5').toString('base64url'),
    Buffer.from('s2.1.00000.5.9').toString('base64url'),
  ])('is not %j', (text) => {
    expect(decodeSearchCursor(text)).toBeNull();
  });

  it('is rejected when a character is changed to an equivalent one', () => {
    const cursor = encodeSearchCursor({ value: 1.5, doc: 7, now: new Date(1_000) });
    expect(decodeSearchCursor(`${cursor}=`)).toBeNull();
    expect(decodeSearchCursor(Buffer.from('s1.1.5.7.1000').toString('base64url'))).toBeNull();
  });

  it('contains no time beyond the range of a Date', () => {
    expect(decodeSearchCursor(Buffer.from('s1.1.00000.5.999999999999999').toString('base64url'))).not.toBeNull();
    expect(decodeSearchCursor(Buffer.from('s1.1.00000.5.9999999999999999').toString('base64url'))).toBeNull();
  });
});
