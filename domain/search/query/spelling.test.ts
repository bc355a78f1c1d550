import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editsOfDistanceOne } from './spelling';

const LETTERS = 'ابتثجحخدذرزسشصضطظعغفقكلمنهويء';
const word = fc.string({ unit: fc.constantFrom(...LETTERS), minLength: 2, maxLength: 10 });

describe('oneSlipAway', () => {
  it.each([
    ['a letter too many', 'العتييق', 'العتيق'],
    ['a letter too few', 'العتق', 'العتيق'],
    ['a letter for another', 'العتبق', 'العتيق'],
    ['two letters exchanged', 'العيتق', 'العتيق'],
    ['a slip in Latin', 'londn', 'london'],
  ])('reaches the right word over %s', (_, typed, meant) => {
    expect(editsOfDistanceOne(typed)).toContain(meant);
  });

  it('does not reach over two slips', () => {
    expect(editsOfDistanceOne('العتبيقق')).not.toContain('العتيق');
  });

  it('goes both ways, never to the word itself, and grows with its length alone', () => {
    fc.assert(
      fc.property(word, fc.nat(), (typed, choice) => {
        const slips = [...editsOfDistanceOne(typed)];
        expect(slips).not.toContain(typed);
        expect(slips.length).toBeLessThan((typed.length + 1) * (2 * LETTERS.length + 2));
        expect(editsOfDistanceOne(slips[choice % slips.length] ?? '')).toContain(typed);
      }),
      { numRuns: 50 },
    );
  });
});
