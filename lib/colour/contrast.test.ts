import fc from 'fast-check';
import { expect, it } from 'vitest';
import { accentOf, accentStyles, houseAccent, papers } from './accent';
import { contrastRatio, readableOn } from './contrast';
import { tintProperties } from './own-colour';

const colour = fc
  .tuple(fc.nat(255), fc.nat(255), fc.nat(255))
  .map((parts) => `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`);

it('is what WCAG says it is', () => {
  expect(contrastRatio('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrastRatio('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  expect(contrastRatio('#123456', '#123456')).toBe(1);
});

it('makes any colour readable on both papers of both schemes', () => {
  fc.assert(
    fc.property(colour, (any) => {
      const accent = accentOf(any);
      for (const scheme of ['light', 'dark'] as const)
        for (const paper of papers[scheme]) expect(contrastRatio(accent[scheme], paper)).toBeGreaterThanOrEqual(4.5);
    }),
  );
});

it('leaves alone what can be read, and the house its own', () => {
  expect(readableOn('#0b5563', papers.light)).toBe('#0b5563');
  expect(readableOn('#ffff00', papers.light)).not.toBe('#ffff00');
  expect(accentOf(houseAccent.light)).toEqual(houseAccent);
  expect(accentStyles(houseAccent.light)).toBe('');
});

it('gives a section of any colour one for each scheme that is read on both of its papers', () => {
  fc.assert(
    fc.property(colour, (any) => {
      const tint = tintProperties(any);
      for (const scheme of ['light', 'dark'] as const)
        for (const paper of papers[scheme])
          expect(contrastRatio(tint[`--tint-${scheme}`], paper)).toBeGreaterThanOrEqual(4.5);
    }),
  );
});
