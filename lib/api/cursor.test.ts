import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeCursor, encodeCursor } from './cursor';

const ID = '0199a2b4-7c1e-7a5b-9a51-3f2c9d1e8b70';

describe('cursor', () => {
  it('comes back as the position it was made from', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date(0), max: new Date('2200-01-01'), noInvalidDate: true }),
        fc.uuid(),
        (publishedAt, id) => {
          expect(decodeCursor(encodeCursor({ publishedAt, id }))).toEqual({ publishedAt, id });
        },
      ),
    );
  });

  it('refuses anything else', () => {
    const good = encodeCursor({ publishedAt: new Date(1_700_000_000_000), id: ID });
    const forged = (text: string): string => Buffer.from(text).toString('base64url');
    for (const bad of [
      '',
      'x',
      `${good}=`,
      `${good}!`,
      ` ${good}`,
      good.slice(1),
      forged(`-1.${ID}`),
      forged(`1e3.${ID}`),
      forged(`1.${ID}'--`),
      forged(`999999999999999999.${ID}`),
      forged(`01.${ID}`),
    ]) {
      expect(decodeCursor(bad), bad).toBeNull();
    }
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(decodeCursor(text)).toBeNull();
      }),
    );
  });
});
