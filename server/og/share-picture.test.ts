import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cutOf } from './share-picture';

const length = fc.integer({ min: 1, max: 12_000 });
const focal = fc.double({ min: 0, max: 1, noNaN: true });

it('cuts within any picture, whatever its shape and focal point', () => {
  fc.assert(
    fc.property(length, length, focal, focal, (width, height, focalX, focalY) => {
      const cut = cutOf({ width, height, focalX, focalY });
      expect(cut.left).toBeGreaterThanOrEqual(0);
      expect(cut.top).toBeGreaterThanOrEqual(0);
      expect(cut.width).toBeGreaterThanOrEqual(1);
      expect(cut.height).toBeGreaterThanOrEqual(1);
      expect(cut.left + cut.width).toBeLessThanOrEqual(width);
      expect(cut.top + cut.height).toBeLessThanOrEqual(height);
    }),
  );
});

it('keeps the focal point in the middle where the edges allow', () => {
  expect(cutOf({ width: 1200, height: 1260, focalX: 0.5, focalY: 0.5 })).toEqual({
    left: 0,
    top: 315,
    width: 1200,
    height: 630,
  });
  expect(cutOf({ width: 1200, height: 1260, focalX: 0.5, focalY: 0.1 })).toMatchObject({ top: 0 });
});
