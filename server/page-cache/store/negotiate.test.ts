import { describe, expect, it } from 'vitest';
import { chooseEncoding, isSameContent } from './negotiate';

describe('chooseEncoding', () => {
  it.each([
    [undefined, 'identity'],
    ['', 'identity'],
    ['gzip, deflate, br, zstd', 'br'],
    ['br', 'br'],
    ['BR', 'br'],
    ['gzip', 'gzip'],
    ['x-gzip', 'gzip'],
    ['gzip;q=1.0, br;q=0.5', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['br;q=0', 'identity'],
    ['*', 'br'],
    ['*;q=0', 'identity'],
    ['identity', 'identity'],
    ['br;q=0, *', 'gzip'],
    ['gzip;q=0, *;q=0.1', 'br'],
    ['deflate', 'identity'],
    ['br; q=0.000', 'identity'],
    ['br;q=x', 'identity'],
  ])('%s: %s', (header, encoding) => {
    expect(chooseEncoding(header)).toBe(encoding);
    expect(chooseEncoding(header)).toBe(encoding);
  });
});

describe('isSameContent', () => {
  it('knows the content in every encoding it was sent in', () => {
    for (const tag of ['"abc"', '"abc-br"', 'W/"abc-gz"', '"x", "abc-b5"', '*', ' "abc" '])
      expect([tag, isSameContent(tag, 'abc')]).toEqual([tag, true]);
  });

  it('takes nothing else for it', () => {
    for (const tag of [undefined, '', '"abcd"', 'abc', '"ab"', '"x-abc"', '"'])
      expect([tag, isSameContent(tag, 'abc')]).toEqual([tag, false]);
  });
});
