import { expect, it } from 'vitest';
import { toAsciiPath, topicPath } from './urls';

it('encodes a stored path once, however it is written', () => {
  const encoded = topicPath('جسر');
  for (const stored of ['/t/جسر', encoded]) expect(toAsciiPath(stored)).toBe(encoded);
  expect(toAsciiPath(`${encoded}/جسر`)).toBe(`${encoded}/${encodeURIComponent('جسر')}`);
  for (const stored of ['/a%2Fb', '/c%23d?e=%26', '/%'])
    expect(toAsciiPath(toAsciiPath(stored))).toBe(toAsciiPath(stored));
  expect(toAsciiPath('/a%2Fb')).toBe('/a%2Fb');
});
