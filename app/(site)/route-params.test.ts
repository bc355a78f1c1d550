import { describe, expect, test } from 'vitest';
import { decodeSegment, pageNumber } from './route-params';

describe('decodeSegment', () => {
  test('decodes Arabic once and composes it', () => {
    expect(decodeSegment(encodeURIComponent('السوق-القديم'))).toBe('السوق-القديم');
    expect(decodeSegment('السوق')).toBe('السوق');
    expect(decodeSegment(encodeURIComponent('ا\u0653ثار'))).toBe('آثار');
    expect(decodeSegment('%2541')).toBe('%41');
  });

  test('leaves what is no encoding as it was typed', () => {
    expect(decodeSegment('100%')).toBe('100%');
    expect(decodeSegment('%ff')).toBe('%ff');
  });
});

describe('pageNumber', () => {
  test.each([
    [undefined, 1],
    ['1', 1],
    ['37', 37],
    ['0', null],
    ['-2', null],
    ['2.5', null],
    ['٣', null],
    ['99999', null],
    [['2', '3'], null],
  ])('%j is %j', async (page, expected) => {
    expect(await pageNumber(Promise.resolve(page === undefined ? {} : { page }))).toBe(expected);
  });
});
